import { initTRPC, TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { createRest, openApiDocument, type RestMeta } from "./index.ts";

const t = initTRPC.context<{ readonly who: string }>().meta<RestMeta>().create();
const shelf = z.object({ name: z.string() }).meta({ id: "Shelf" });

const books = t.router({
  find: t.procedure
    .meta({ rest: { method: "GET", path: "/books/{id}", summary: "One book" } })
    .input(
      z.strictObject({ id: z.int(), full: z.boolean().default(false), tags: z.array(z.string()).optional() }),
    )
    .output(z.object({ id: z.int(), full: z.boolean(), tags: z.array(z.string()), who: z.string() }))
    .query(({ input, ctx }) => ({ tags: [], ...input, who: ctx.who })),
  newest: t.procedure
    .meta({ rest: { method: "GET", path: "/books/newest", summary: "The newest" } })
    .query(() => ({ newest: true })),
  write: t.procedure
    .meta({
      rest: { method: "PUT", path: "/books/{id}", status: 201, summary: "Write one", file: "{id}.json" },
    })
    .input(z.strictObject({ id: z.string(), title: z.string().min(1), shelf: shelf.optional() }))
    .output(z.object({ id: z.string(), title: z.string(), shelf: shelf.optional() }))
    .mutation(({ input }) => input),
  burn: t.procedure
    .meta({ rest: { method: "DELETE", path: "/books/{id}", status: 204, summary: "Burn one" } })
    .input(z.strictObject({ id: z.string() }))
    .mutation(({ input }) => {
      if (input.id === "fire") throw new Error("secret detail");
      if (input.id === "held") throw new TRPCError({ code: "CONFLICT", message: "Somebody reads it." });
    }),
  inside: t.procedure.query(() => "never over REST"),
});
const app = t.router({ books });

function served() {
  const failures: unknown[] = [];
  const rest = createRest(app, { maxBodyBytes: 200, onServerError: (error) => failures.push(error) });
  const call = async (method: string, path: string, body?: string, type = "application/json") => {
    const request = new Request(`http://localhost${path}`, {
      method,
      ...(body !== undefined && { body, headers: { "content-type": type } }),
    });
    const response = await rest.answer(request, new URL(request.url).pathname, { who: "ada" });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? null : JSON.parse(text),
    };
  };
  return { call, failures };
}

test("path, query and body make one input, each text read as its field's type", async () => {
  const { call } = served();
  expect((await call("GET", "/books/7?full=true&tags=a&tags=b")).body).toEqual({
    id: 7,
    full: true,
    tags: ["a", "b"],
    who: "ada",
  });
  expect((await call("GET", "/books/7?tags=a")).body).toMatchObject({ full: false, tags: ["a"] });
  const written = await call("PUT", "/books/7%2Fb", JSON.stringify({ title: "T", shelf: { name: "S" } }));
  expect(written).toMatchObject({ status: 201, body: { id: "7/b", title: "T", shelf: { name: "S" } } });
  expect(written.headers.get("content-disposition")).toBe('attachment; filename="7_b.json"');
  expect((await call("PUT", "/books/7?title=T", "{}")).body.title).toBe("T");
});

test("a path that is spelled out goes before a field, and a procedure without an answer gives 204", async () => {
  const { call } = served();
  expect((await call("GET", "/books/newest")).body).toEqual({ newest: true });
  expect(await call("DELETE", "/books/x")).toMatchObject({ status: 204, body: null });
});

test("every field that is wrong is named with where it stood", async () => {
  const { call } = served();
  const refusal = await call("GET", "/books/seven?full=maybe&colour=red");
  expect(refusal.status).toBe(400);
  expect(refusal.body.error).toBe("invalid_request");
  expect(
    refusal.body.issues.map(({ in: where, field }: { in: string; field: string }) => [where, field]),
  ).toEqual([
    ["path", "id"],
    ["query", "full"],
    ["query", "colour"],
  ]);
  expect(refusal.body.message).toContain("colour (query): is not known here; known are id, full, tags");
  const nested = await call("PUT", "/books/7", JSON.stringify({ title: "", shelf: { name: 5 } }));
  expect(nested.body.issues.map(({ field }: { field: string }) => field)).toEqual(["title", "shelf.name"]);
  expect(nested.body.message).toContain("shelf.name (body): has to be a string");
  const missing = await call("PUT", "/books/7", JSON.stringify({ shelf: {} }));
  expect(missing.body.message).toBe(
    "title (body): is missing; it has to be a string; shelf.name (body): is missing; it has to be a string",
  );
  const twice = await call("PUT", "/books/7", JSON.stringify({ id: "8", title: "T" }));
  expect(twice.body.message).toBe("id (body): is given twice, with different values");
});

test("a body that is no JSON object, of another type or too large is refused for what it is", async () => {
  const { call } = served();
  expect((await call("PUT", "/books/7", "{")).body.issues[0]).toMatchObject({ in: "body", field: "" });
  expect((await call("PUT", "/books/7", "[]")).body.message).toContain("has to be a JSON object");
  expect((await call("PUT", "/books/7", "title=T", "text/plain")).status).toBe(415);
  expect((await call("PUT", "/books/7", JSON.stringify({ title: "T".repeat(300) }))).status).toBe(413);
});

test("what is not there is 404, another method 405 with those that are, OPTIONS says them", async () => {
  const { call } = served();
  expect(await call("GET", "/inside")).toMatchObject({ status: 404, body: { error: "not_found" } });
  const other = await call("POST", "/books/7");
  expect(other).toMatchObject({ status: 405, body: { error: "method_not_allowed" } });
  expect(other.headers.get("allow")).toBe("GET, PUT, DELETE, HEAD, OPTIONS");
  const options = await call("OPTIONS", "/books/7");
  expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, PUT, DELETE, HEAD, OPTIONS"]);
  expect(await call("HEAD", "/books/7")).toMatchObject({ status: 200, body: null });
});

test("a refusal keeps its words; a failure of ours shows nothing and is told", async () => {
  const { call, failures } = served();
  expect(await call("DELETE", "/books/held")).toMatchObject({
    status: 409,
    body: { error: "conflict", message: "Somebody reads it." },
  });
  const failed = await call("DELETE", "/books/fire");
  expect(failed).toMatchObject({ status: 500, body: { error: "server_error" } });
  expect(JSON.stringify(failed.body)).not.toContain("secret");
  expect(failures).toEqual([new Error("secret detail")]);
});

test("the document names every path, where each field stands, and what comes back", () => {
  const document = openApiDocument(app, {
    title: "Books",
    version: "1",
    description: "About books.",
    servers: [{ url: "http://localhost" }],
    bearer: { description: "If asked." },
  });
  expect(Object.keys(document.paths)).toEqual(["/books/{id}", "/books/newest"]);
  const find = document.paths["/books/{id}"]?.get;
  expect(find?.parameters.map((each) => [each.in, each.name, each.required])).toEqual([
    ["path", "id", true],
    ["query", "full", false],
    ["query", "tags", false],
  ]);
  const write = document.paths["/books/{id}"]?.put;
  expect(write?.requestBody?.content["application/json"].schema).toMatchObject({
    required: ["title"],
    properties: { shelf: { $ref: "#/components/schemas/Shelf" } },
  });
  expect(document.components.schemas.Shelf).toMatchObject({ properties: { name: { type: "string" } } });
  expect(Object.keys(write?.responses ?? {})).toEqual(["201", "default"]);
  expect(Object.keys(document.paths["/books/{id}"]?.delete?.responses ?? {})).toEqual(["204", "default"]);
  const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name,
  );
  for (const name of refs) expect(document.components.schemas).toHaveProperty(name ?? "");
});

test("procedures that cannot be REST are refused when it is made", () => {
  const at = (path: `/${string}`) => ({ rest: { method: "GET", path, summary: "" } }) as const;
  const make = (router: Parameters<typeof openApiDocument>[0]) => () =>
    createRest(router, { onServerError: () => {} });
  const plain = t.procedure.input(z.object({ id: z.string() }));
  expect(make(t.router({ a: plain.meta(at("/a/{name}")).query(() => 1) }))).toThrow(
    "a has {name} in its path",
  );
  expect(
    make(
      t.router({ a: plain.meta(at("/a/{id}")).query(() => 1), b: plain.meta(at("/a/{id}")).query(() => 1) }),
    ),
  ).toThrow("b and a are both GET /a/{}");
  expect(
    make(
      t.router({
        a: t.procedure
          .meta(at("/a"))
          .input(z.string())
          .query(() => 1),
      }),
    ),
  ).toThrow("no object");
  expect(make(t.router({ a: t.procedure.meta(at("/A b" as "/")).query(() => 1) }))).toThrow(
    "a cannot be REST",
  );
});
