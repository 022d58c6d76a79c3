import inject from "light-my-request";
import Provider from "oidc-provider";
import { expect, test } from "vitest";
import { setup } from "./testing/dance.ts";

test("an issuer of somebody else's in the same process keeps its context", async () => {
  await setup().connect();
  const seen: unknown[] = [];
  const other = new Provider("http://localhost:1", {
    renderError(ctx) {
      seen.push(Provider.ctx === ctx);
      ctx.body = "no";
    },
  });
  await inject(other.callback(), { url: "/auth" });
  expect(seen).toEqual([true]);
});
