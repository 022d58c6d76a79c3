# One image for both applications: `node cli.js sandbox` (default) and `node cli.js core`.
# The core in a container keeps its data in Postgres; the embedded database is for a machine without one.
FROM node:24-slim AS build
WORKDIR /src
COPY . .
RUN node scripts/pm.mjs build

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /src/packages/sandbank/dist .
RUN mkdir /data && chown node /data
USER node
EXPOSE 4010 4000
CMD ["node", "--enable-source-maps", "cli.js", "sandbox"]
