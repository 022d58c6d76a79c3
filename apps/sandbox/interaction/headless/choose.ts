import type { Account } from "@sandbank/world";
import { permissionsFor } from "../../permissions.ts";
import type { Choice } from "../approve.ts";
import type { CustomerStep } from "../step.ts";
import { type HeadlessAnswer, HeadlessError } from "./headless-answer.ts";
import { offeredDuration } from "./offered-duration.ts";

/**
 * What an answer ticks on the pages this customer would see.
 * @throws HeadlessError naming what is not there to be chosen, and what is
 */
export function choose({ bank, pending, holder }: CustomerStep, answer: HeadlessAnswer): Choice {
  const accounts = bank.world.accounts(holder);
  const asked = permissionsFor(bank.face, pending.scopes).map(({ scope }) => scope);
  return {
    accountIds:
      answer.accounts?.flatMap((name) => accountsCalled(name, accounts)) ?? accounts.map(({ id }) => id),
    permissions: answer.permissions?.map((scope) => askedScope(scope, asked)) ?? asked,
    durationDays: offeredDuration(bank.manifest, answer.duration),
  };
}

function accountsCalled(name: string, accounts: readonly Account[]): string[] {
  const wanted = name.toLowerCase();
  const called = accounts.filter(
    (account) => account.id === name || account.lastFour === name || account.name.toLowerCase() === wanted,
  );
  if (called.length > 0) return called.map(({ id }) => id);
  const all = accounts.map((account) => `${account.lastFour} (${account.name}, ${account.id})`).join(", ");
  throw new HeadlessError("invalid_answer", `The customer has no account "${name}"; there are: ${all}.`);
}

function askedScope(scope: string, asked: readonly string[]): string {
  if (asked.includes(scope)) return scope;
  throw new HeadlessError(
    "invalid_answer",
    `The application did not ask for "${scope}"; it asked for: ${asked.join(", ")}.`,
  );
}
