import { expect, test } from "vitest";
import * as published from "../examples/published.ts";
import { accountChanged, refreshFinished, tinkMessage, transactionsModified } from "./event-contents.ts";
import { webhookEvent } from "./events.ts";

test.each([
  ["a refresh", published.refreshFinished, refreshFinished],
  ["transactions", published.transactionsModified, transactionsModified],
  ["an account", published.accountCreated, accountChanged],
] as const)("an event of %s is what Tink publishes, nothing left out", (_, document, content) => {
  const message = tinkMessage.parse(document);
  expect(message).toEqual(document);
  expect(webhookEvent.parse(message.event)).toBe(message.event);
  expect(content.parse(message.content)).toEqual(message.content);
});
