import { expect, test } from "vitest";
import { startSandbox } from "../../testing/harness.ts";
import { controlOf } from "../testing/control-of.ts";

test("worlds are made, listed, forked, reset and ended over REST", async () => {
  const { sandbox } = await startSandbox();
  const { rest } = controlOf(sandbox);
  const made = await rest("POST", "/worlds", { id: "blue", seed: 7, clock: { at: "2027-01-01" } });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    id: "blue",
    seed: 7,
    url: "http://localhost:4010/~blue",
    clock: { now: "2027-01-01T00:00:00.000Z", frozen: true },
    edits: 0,
  });
  expect((await rest("GET", "/worlds/blue")).body).toEqual(made.body);

  await controlOf(sandbox, "/~blue").rest("POST", "/clock/advance", { by: "P1D" });
  const fork = await rest("POST", "/worlds/blue/fork", { as: "copy" });
  expect(fork).toMatchObject({ status: 201, body: { seed: 7, clock: { now: "2027-01-02T00:00:00.000Z" } } });
  const listed = await rest("GET", "/worlds");
  expect(listed.body.worlds.map(({ id }: { id: string }) => id)).toEqual(["default", "blue", "copy"]);

  expect((await rest("POST", "/worlds/blue/reset")).body).toEqual(made.body);
  expect(await rest("DELETE", "/worlds/blue")).toEqual({ status: 204, body: null });
  expect((await rest("GET", "/worlds/blue")).status).toBe(404);
  expect((await controlOf(sandbox, "/~copy").rest("GET", "/clock")).body.now).toBe(
    "2027-01-02T00:00:00.000Z",
  );
});

test("worlds are made, listed, forked, reset and ended over tRPC", async () => {
  const { sandbox } = await startSandbox();
  const { trpc } = controlOf(sandbox);
  const made = await trpc.worlds.create.mutate({ id: "blue" });
  expect(made.seed).toBe(42);
  expect(await trpc.worlds.get.query({ world: "blue" })).toEqual(made);
  await trpc.worlds.fork.mutate({ world: "blue", as: "copy" });
  await trpc.worlds.reset.mutate({ world: "copy" });
  await trpc.worlds.delete.mutate({ world: "blue" });
  expect((await trpc.worlds.list.query()).worlds.map(({ id }) => id)).toEqual(["default", "copy"]);
});

test("what cannot be done to worlds is refused with a code and a way out", async () => {
  const { sandbox } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  const refused = async (method: string, path: string, body?: unknown) => {
    const answer = await rest(method, path, body);
    return [answer.status, answer.body.error];
  };
  expect(await refused("POST", "/worlds", { id: "default" })).toEqual([409, "world_exists"]);
  expect(await refused("POST", "/worlds", { id: "Big World" })).toEqual([400, "world_invalid_id"]);
  expect(await refused("POST", "/worlds", {})).toEqual([400, "invalid_request"]);
  expect(await refused("POST", "/worlds/nowhere/fork", { as: "x" })).toEqual([404, "unknown_world"]);
  expect(await refused("DELETE", "/worlds/default")).toEqual([409, "world_is_default"]);
  expect(await refused("PATCH", "/worlds/default")).toEqual([405, "method_not_allowed"]);
  expect(await refused("GET", "/wordls")).toEqual([404, "not_found"]);
  await expect(trpc.worlds.delete.mutate({ world: "default" })).rejects.toMatchObject({
    data: { error: "world_is_default", code: "CONFLICT" },
  });
  const there = (await rest("DELETE", "/worlds/default")).body.message;
  expect(there).toBe("The default world cannot be dropped; reset it instead.");
});

test("health and readiness answer, and readiness says when the store does not", async () => {
  const { sandbox } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  expect(await rest("GET", "/health")).toEqual({ status: 200, body: { status: "ok" } });
  expect(await trpc.health.ready.query()).toMatchObject({
    status: "ready",
    worlds: 1,
    institutions: expect.arrayContaining(["chase", "hdfc"]),
    facades: ["aa", "setu", "tink"],
  });
  const { store } = sandbox.worlds.default;
  store.get = () => Promise.reject(new Error("the disk is gone"));
  expect(await rest("GET", "/ready")).toEqual({
    status: 503,
    body: { error: "store_unavailable", message: "The store does not answer: the disk is gone" },
  });
});
