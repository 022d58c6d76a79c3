import { expect, test } from "vitest";
import { createApi } from "./api.ts";

const answer = (data: unknown) => Response.json({ result: { data } });

test("a slow call holds up no other, and a long list goes alone", async () => {
  const asked: string[] = [];
  let finish = (_: Response) => {};
  const slow = new Promise<Response>((resolve) => {
    finish = resolve;
  });
  const api = createApi("http://core.test/api/trpc", async (input) => {
    const { pathname } = new URL(String(input));
    asked.push(pathname.replace("/api/trpc/", ""));
    return pathname.includes("transactions.list") ? slow : answer({ demo: null });
  });

  let isListed = false;
  const list = api.transactions.list.query({}).then(() => {
    isListed = true;
  });
  expect(await api.system.hello.query()).toEqual({ demo: null });
  expect(isListed).toBe(false);
  expect(asked).toEqual(["transactions.list", "system.hello"]);
  finish(answer({ transactions: [] }));
  await list;
});
