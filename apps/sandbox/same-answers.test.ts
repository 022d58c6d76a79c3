// The same seed and the same calls are answered alike, in other processes and on other days.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { SIGNATURE_HEADER } from "@sandbank/protocol-webhooks/server";
import { beforeAll, expect, test } from "vitest";
import type { WebhookRequest } from "./webhooks/send.ts";

const script = fileURLToPath(new URL("testing/tell-answers.ts", import.meta.url));

async function answersOn(date: string, seed = 42): Promise<readonly string[]> {
  const args = ["--import", "tsx", script, String(seed), date, "amex", "chase"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout.trimEnd().split("\n");
}

const isWebhook = (line: string) => line.startsWith('["WEBHOOK"');

let today: readonly string[] = [];
let answers: readonly string[] = [];
beforeAll(async () => {
  today = await answersOn("2026-03-10T15:00:00.400Z");
  answers = today.filter((line) => !isWebhook(line));
});

test("every body and header is the same on another day, whatever the machine's clock does meanwhile", {
  timeout: 120_000,
}, async () => {
  const later = await answersOn("2031-12-31T23:59:58.900Z");
  expect(later).toEqual(today);
});

test("the calls went the whole way: tokens, pages, refusals, an end", () => {
  const statuses = answers.map((line) => `${JSON.parse(line)[2]}`);
  for (const status of ["200", "201", "303", "400", "401", "404"]) {
    expect(statuses, status).toContain(status);
  }
  expect(answers.length).toBeGreaterThan(60);
});

test("webhooks were sent, one of them again, each signed when it was", () => {
  const sent: WebhookRequest[] = today.filter(isWebhook).map((line) => JSON.parse(line)[1]);
  const types = sent.map(({ body }) => JSON.parse(body).type);
  expect(new Set(types)).toEqual(new Set(["SERVICE", "BALANCE", "CONSENT_REVOKED"]));
  const again = sent.filter(({ body }) => body === sent[0]?.body);
  expect(again).toHaveLength(2);
  const signatures = sent.map(({ headers }) => headers[SIGNATURE_HEADER]);
  expect(signatures).not.toContain(undefined);
  expect(new Set(signatures).size).toBe(sent.length);
});

test("no id was given twice, and every answer is dated by the world", () => {
  const all = today.join("\n");
  const codes = [...all.matchAll(/callback\?code=([\w-]+)/g)].map(([, code]) => code);
  expect(new Set(codes).size).toBe(4);
  const dates = answers.map((line) => {
    const headers: string[] = JSON.parse(line)[3];
    return headers[headers.indexOf("Date") + 1];
  });
  expect(new Set(dates)).toEqual(new Set(["Tue, 10 Mar 2026 15:00:00 GMT", "Tue, 17 Mar 2026 15:00:00 GMT"]));
});

test("another seed is answered otherwise", async () => {
  const other = await answersOn("2026-03-10T15:00:00.400Z", 43);
  const codesOf = (lines: readonly string[]) =>
    [...lines.join().matchAll(/code=([\w-]+)/g)].map(([, code]) => code);
  expect(codesOf(other)).not.toEqual(codesOf(today));
});
