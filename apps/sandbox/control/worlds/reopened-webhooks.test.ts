import { expect, test, vi } from "vitest";
import { BANK, startTold } from "../../webhooks/testing/told-sandbox.ts";
import { controlOf } from "../testing/control-of.ts";

test("a world that people are added to sends what is due once, not once more on trial", async () => {
  const { sandbox, receiver, clock } = await startTold();
  const { trpc } = controlOf(sandbox);
  const endpoint = await trpc.webhooks.addEndpoint.mutate({ bank: BANK, url: "http://localhost:4000/hooks" });
  receiver.answers.push(503);
  const [delivery] = (
    await trpc.webhooks.fire.mutate({ endpoint: endpoint.id, type: "CUSTOM", body: { hello: "world" } })
  ).deliveries;
  await trpc.webhooks.next.mutate({ type: "CUSTOM" });
  expect(receiver.received).toHaveLength(1);

  // Due now; only a world that is opened looks.
  clock.advance(60_000);
  const accounts = [{ key: "daily", bank: "chase", product: "total-checking", openedOn: "-1y" }];
  await trpc.customers.create.mutate({ scenario: { people: [{ username: "ada", accounts }] } });
  const reopened = sandbox.worlds.default;
  await vi.waitFor(() => expect(receiver.received.length).toBeGreaterThan(1), 60_000);
  await reopened.agenda.settle();
  expect(receiver.received).toHaveLength(2);
  const { state } = await trpc.webhooks.getDelivery.query({ delivery: delivery?.id ?? "" });
  expect(state).toBe("delivered");
});
