import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { z } from "zod";
import { startSandbox } from "../../testing/harness.ts";
import { controlRouter } from "../router.ts";
import { controlOf } from "../testing/control-of.ts";

const document = z.object({
  openapi: z.literal("3.1.1"),
  servers: z.tuple([z.object({ url: z.string() })]),
  paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

async function reference(base = "") {
  const { sandbox } = await startSandbox();
  if (base !== "") await sandbox.worlds.create({ id: base.slice(2) });
  const { call } = controlOf(sandbox, base);
  const text = await (await call("GET", "/openapi.json")).text();
  const page = await call("GET", "/");
  return { text, openApi: document.parse(JSON.parse(text)), page, html: parse(await page.text()) };
}

test("every verb can be called over REST and stands in the document once", async () => {
  const { openApi, text } = await reference();
  const described = Object.values(openApi.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(described.toSorted()).toEqual(Object.keys(controlRouter._def.procedures).toSorted());
  for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    expect(openApi.components.schemas).toHaveProperty([name]);
  }
  expect(text).not.toContain("#/$defs/");
});

test("the page shows every verb with its path, and nothing it needs comes from elsewhere", async () => {
  const { openApi, page, html } = await reference();
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  for (const [path, methods] of Object.entries(openApi.paths)) {
    for (const [method, { operationId }] of Object.entries(methods)) {
      const entry = html.getElementById(operationId);
      expect(entry?.querySelector(".endpoint")?.text).toBe(`${method.toUpperCase()} ${path}`);
    }
  }
  expect(html.querySelectorAll("script, link, img, iframe")).toEqual([]);
  for (const link of html.querySelectorAll("a[href^='#']")) {
    expect(html.getElementById(link.getAttribute("href")?.slice(1) ?? "")).not.toBeNull();
  }
  const ids = html.querySelectorAll("[id]").map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("asked in a world it speaks of that world", async () => {
  const { openApi, html } = await reference("/~blue");
  expect(openApi.servers[0].url).toBe("http://localhost:4010/~blue/_sandbank");
  expect(html.querySelector("#clock\\.show pre")?.structuredText).toContain(
    "curl http://localhost:4010/~blue/_sandbank/clock",
  );
});
