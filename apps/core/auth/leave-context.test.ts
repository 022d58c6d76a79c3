import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test } from "vitest";
import { coreUnderTest } from "../test/core-under-test.ts";
import { inLibrary, libraryStorages } from "./leave-context.ts";

test("the storages of the library are found, and lose what they follow once nothing of it is under way", async () => {
  await using core = await coreUnderTest();
  const signedUp = await core.send("/api/auth/sign-up/email", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Ada", email: "ada@example.com", password: "correct horse battery" }),
  });
  expect(signedUp.status).toBe(200);
  const [storage] = libraryStorages();
  expect(storage).toBeInstanceOf(AsyncLocalStorage);
  if (!storage) return;

  let endFirst = () => {};
  const ended = new Promise<void>((resolve) => {
    endFirst = resolve;
  });
  const first = storage.run("first", () =>
    inLibrary(async () => {
      await ended;
      return storage.getStore();
    }),
  );
  await inLibrary(async () => undefined);
  endFirst();
  expect(await first).toBe("first");

  expect(
    await storage.run("alone", async () => {
      await inLibrary(async () => undefined);
      return storage.getStore();
    }),
  ).toBeUndefined();
});
