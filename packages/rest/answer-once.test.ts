import { initTRPC, TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { type AnsweredRequests, createRest, type KeptAnswer, type RestMeta } from "./index.ts";

const t = initTRPC.context<{ readonly who: string }>().meta<RestMeta>().create();

/** A router whose orders count up, and a caller of it. */
function served({ keep = true } = {}) {
  let orders = 0;
  const held: PromiseWithResolvers[] = [];
  const app = t.router({
    order: t.procedure
      .meta({ rest: { method: "POST", path: "/orders/{shelf}", status: 201, summary: "Order one" } })
      .input(z.object({ shelf: z.string(), title: z.string().optional(), pages: z.int().optional() }))
      .mutation(async ({ input, signal }) => {
        if (input.title === "held") await new Promise<void>((resolve) => held.push({ resolve }));
        orders += 1;
        if (input.title === "broken") throw new Error("secret detail");
        if (input.title === "busy") throw new TRPCError({ code: "TOO_MANY_REQUESTS", message: "Later." });
        if (input.title === "gone") throw new TRPCError({ code: "CONFLICT", message: "Sold." });
        return { order: orders, aborted: signal?.aborted ?? null };
      }),
  });
  const kept = new Map<string, { fingerprint: string; answer: KeptAnswer | null }>();
  const answeredTo = ({ who }: { who: string }): AnsweredRequests => ({
    async claim(key, fingerprint) {
      const found = kept.get(`${who}/${key}`);
      if (!found) {
        kept.set(`${who}/${key}`, { fingerprint, answer: null });
        const settle = async (answer: KeptAnswer | null) => {
          if (answer) kept.set(`${who}/${key}`, { fingerprint, answer });
          else kept.delete(`${who}/${key}`);
        };
        return { kind: "ours", settle };
      }
      if (found.fingerprint !== fingerprint) return { kind: "other" };
      return found.answer ? { kind: "answered", answer: found.answer } : { kind: "running" };
    },
  });
  const rest = createRest(app, { onServerError: () => undefined, ...(keep && { answeredTo }) });
  const order = async (
    body: unknown,
    key?: string,
    { who = "ada", signal = null as AbortSignal | null } = {},
  ) => {
    const request = new Request("http://localhost/orders/a", {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { "content-type": "application/json", ...(key !== undefined && { "idempotency-key": key }) },
      signal,
    });
    const { status, headers, ...response } = await rest
      .answer(request, "/orders/a", { who })
      .then(async (answer) => ({
        status: answer.status,
        headers: answer.headers,
        text: await answer.text(),
      }));
    return { status, text: response.text, replayed: headers.get("idempotency-replayed"), headers };
  };
  return { order, held };
}

interface PromiseWithResolvers {
  readonly resolve: () => void;
}

test("asked again with the same key it answers with the same bytes and does nothing", async () => {
  const { order } = served();
  const first = await order({ title: "T", pages: 7 }, "k-1");
  expect(first).toMatchObject({ status: 201, replayed: null });
  const again = await order('{ "pages": 7,\n "title": "T" }', "k-1");
  expect(again).toMatchObject({ status: 201, text: first.text, replayed: "true" });
  expect(again.headers.get("content-type")).toBe("application/json");
  expect(JSON.parse((await order({ title: "T", pages: 7 }, "k-2")).text).order).toBe(2);
});

test("without a key, or where none are kept, each request is one of its own", async () => {
  const { order } = served();
  expect((await order({})).text).not.toBe((await order({})).text);
  const { order: forgetful } = served({ keep: false });
  expect((await forgetful({}, "k")).text).not.toBe((await forgetful({}, "k")).text);
});

test("another request under the same key is refused, and another caller's same key is another key", async () => {
  const { order } = served();
  await order({ title: "T" }, "k");
  const other = await order({ title: "U" }, "k");
  expect([other.status, JSON.parse(other.text).error]).toEqual([422, "idempotency_key_reused"]);
  expect(await order({ title: "U" }, "k", { who: "bob" })).toMatchObject({ status: 201, replayed: null });
});

test("while the first is being answered the second is told to wait", async () => {
  const { order, held } = served();
  const first = order({ title: "held" }, "k");
  await expect.poll(() => held.length).toBe(1);
  const second = await order({ title: "held" }, "k");
  expect([second.status, JSON.parse(second.text).error]).toEqual([409, "idempotency_key_in_use"]);
  expect(second.headers.get("retry-after")).toBe("1");
  held[0]?.resolve();
  const { status, text } = await first;
  expect(status).toBe(201);
  expect(await order({ title: "held" }, "k")).toMatchObject({ text, replayed: "true" });
});

test("who hangs up and asks again finds the outcome", async () => {
  const { order, held } = served();
  const caller = new AbortController();
  const first = order({ title: "held" }, "k", { signal: caller.signal });
  await expect.poll(() => held.length).toBe(1);
  caller.abort();
  held[0]?.resolve();
  await first;
  const again = await order({ title: "held" }, "k");
  expect([again.status, JSON.parse(again.text)]).toEqual([201, { order: 1, aborted: null }]);
});

test("a refusal is kept, what may go better next time is not", async () => {
  const { order } = served();
  for (const [title, status, replayed] of [
    ["gone", 409, "true"],
    ["busy", 429, null],
    ["broken", 500, null],
  ] as const) {
    expect(await order({ title }, title)).toMatchObject({ status, replayed: null });
    expect(await order({ title }, title)).toMatchObject({ status, replayed });
  }
});

test("what is refused before anything is done uses no key up", async () => {
  const { order } = served();
  expect((await order("{", "k")).status).toBe(400);
  expect(await order({ title: "T" }, "k")).toMatchObject({ status: 201, replayed: null });
});

test.each([" ", "", "x".repeat(256), "käse"])("%j is no key", async (key) => {
  const { order } = served();
  const answer = await order({}, key);
  expect([answer.status, JSON.parse(answer.text).error]).toEqual([400, "invalid_idempotency_key"]);
});
