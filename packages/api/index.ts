export { refusalOf } from "./errors.ts";
export { type AppRouter, appRouter, type RouterInputs, type RouterOutputs } from "./router.ts";
export { type ApiContext, createCallerFactory, type ServerInfo, type SignedInUser } from "./trpc.ts";
