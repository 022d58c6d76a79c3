import { appRouter } from "@sandbank/api";
import { operationsOf } from "@sandbank/rest";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { coreUnderTest } from "./core-under-test.ts";
import { banks } from "./documents/banks.ts";
import { financial } from "./documents/financial.ts";

const documentShape = z.object({
  openapi: z.literal("3.1.1"),
  servers: z.tuple([z.object({ url: z.literal("http://localhost:4000") })]),
  security: z.tuple([z.strictObject({ bearer: z.tuple([]) })]),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        parameters: z.array(z.object({ name: z.string(), in: z.enum(["path", "query", "header"]) })),
        requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
        responses: z.record(z.string(), z.object({ description: z.string() })),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

let core: Awaited<ReturnType<typeof coreUnderTest>>;
let text: string;
let document: z.infer<typeof documentShape>;
beforeAll(async () => {
  core = await coreUnderTest();
  text = await (await core.send("/api/openapi.json")).text();
  document = documentShape.parse(JSON.parse(text));
});
afterAll(() => core[Symbol.asyncDispose]());

const operationAt = (method: string, path: string) => {
  const template = path.replace(/\[(\w+)\]|:(\w+)/g, (_, one, other) => `{${one ?? other}}`);
  return document.paths[template]?.[method.toLowerCase()];
};

test.each([...financial, ...banks])(
  "the OpenAPI document has $method $path with its parameters, its success and its refusals",
  ({ method, path, parameters = [], body, status }) => {
    const operation = operationAt(method, path);
    const inQuery = operation?.parameters.filter((each) => each.in === "query").map(({ name }) => name);
    expect(inQuery).toEqual(expect.arrayContaining(parameters.map(({ name }) => name)));
    const statuses = Object.keys(operation?.responses ?? {});
    expect(statuses).toEqual(expect.arrayContaining([String(status), "401", "429"]));
    if (/[[:]/.test(path)) expect(statuses).toEqual(expect.arrayContaining(["400", "403", "404"]));
    const sent = JSON.stringify(operation?.requestBody?.content["application/json"] ?? {});
    for (const name of Object.keys(body ?? {})) expect(sent).toContain(`"${name}"`);
    expect(statuses.includes("502")).toBe(method !== "GET");
    const hasKey = operation?.parameters.some(({ name }) => name === "Idempotency-Key");
    expect(hasKey).toBe(method === "POST");
  },
);

test("what the document refers to stands in it", () => {
  for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    expect(document.components.schemas).toHaveProperty([name]);
  }
  expect(text).not.toContain("#/$defs/");
});

test("the page shows every operation once, and nothing it needs comes from elsewhere", async () => {
  const response = await core.send("/api/docs", { headers: { accept: "text/html" } });
  expect(response.headers.get("content-type")).toMatch(/^text\/html/);
  const html = parse(await response.text());
  for (const { procedure, method, path } of operationsOf(appRouter)) {
    expect(html.getElementById(procedure)?.querySelector(".endpoint")?.text).toBe(`${method} ${path}`);
  }
  expect(html.querySelectorAll("script, link, img, iframe")).toEqual([]);
  for (const link of html.querySelectorAll("a[href^='#']")) {
    expect(html.getElementById(link.getAttribute("href")?.slice(1) ?? "")).not.toBeNull();
  }
  const ids = html.querySelectorAll("[id]").map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html.querySelector("#banks\\.connect pre")?.structuredText).toContain(
    "curl -X POST http://localhost:4000/api/banks/connect",
  );
});
