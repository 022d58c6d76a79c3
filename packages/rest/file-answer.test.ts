import { initTRPC, TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { createRest, FileAnswer, openApiDocument, type RestMeta } from "./index.ts";

type Chunks = () => AsyncGenerator<string | Uint8Array>;
const t = initTRPC.context<{ readonly chunks: Chunks }>().meta<RestMeta>().create();
const app = t.router({
  report: t.procedure
    .meta({
      rest: {
        method: "GET",
        path: "/reports/{id}",
        summary: "A report",
        files: ["text/csv; charset=utf-8", "application/json"],
      },
    })
    .input(z.object({ id: z.string() }))
    .query(
      ({ ctx, input }) => new FileAnswer("text/csv; charset=utf-8", `re/"${input.id}.csv`, ctx.chunks()),
    ),
});

function ask(chunks: Chunks, method = "GET") {
  const failures: unknown[] = [];
  const rest = createRest(app, { onServerError: (error) => failures.push(error) });
  const request = new Request("http://localhost/reports/7", { method });
  return { failures, response: rest.answer(request, "/reports/7", { chunks }) };
}

test("a file is sent as it is written, under its type and a name that is safe in a header", async () => {
  const { response } = ask(async function* () {
    yield "a,b\r\n";
    yield new TextEncoder().encode("1,é\r\n");
  });
  const file = await response;
  expect([file.status, file.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
  expect(file.headers.get("content-disposition")).toBe('attachment; filename="re__7.csv"');
  expect(await file.text()).toBe("a,b\r\n1,é\r\n");
});

test("nothing is written ahead of the reader, and nothing after they have gone", async () => {
  let written = 0;
  let ended = false;
  const { response } = ask(async function* () {
    try {
      for (; written < 1_000; written++) yield `${written}\n`;
    } finally {
      ended = true;
    }
  });
  const reader = (await response).body?.getReader();
  await reader?.read();
  await reader?.read();
  expect(written).toBeLessThanOrEqual(2);
  await reader?.cancel();
  expect([written <= 2, ended]).toEqual([true, true]);
});

test("what fails before anything was sent is a refusal", async () => {
  const refused = ask(async function* () {
    yield* [];
    throw new TRPCError({ code: "CONFLICT", message: "There is no such year." });
  });
  expect((await refused.response).status).toBe(409);
  const failed = ask(async function* () {
    yield* [];
    throw new Error("the disk is gone");
  });
  expect((await failed.response).status).toBe(500);
  expect(failed.failures).toEqual([new Error("the disk is gone")]);
});

test("what fails later breaks the answer off and is told", async () => {
  const { response, failures } = ask(async function* () {
    yield "a\n";
    throw new Error("the disk is gone");
  });
  await expect((await response).text()).rejects.toThrow();
  expect(failures).toEqual([new Error("the disk is gone")]);
});

test("HEAD tells what would be sent and writes none of it", async () => {
  let begun = false;
  const { response } = ask(async function* () {
    begun = true;
    yield "a\n";
  }, "HEAD");
  expect((await response).headers.get("content-disposition")).toContain("7.csv");
  expect(begun).toBe(false);
});

test("the document names the types a file may come in", () => {
  const document = openApiDocument(app, { title: "R", version: "1", description: "", servers: [] });
  const content = document.paths["/reports/{id}"]?.get?.responses["200"]?.content;
  expect(Object.keys(content ?? {})).toEqual(["text/csv; charset=utf-8", "application/json"]);
});

test("over tRPC a file is told of and not sent", () => {
  const file = new FileAnswer("text/csv", "a.csv", (async function* () {})());
  expect(JSON.stringify(file)).toBe('{"contentType":"text/csv","name":"a.csv"}');
});
