import type { Scenario, ScenarioAccount } from "@sandbank/world";
import { checked } from "../input/check.ts";
import { scenarioShell } from "../input/scenario.ts";
import { draftPeople, type Entry, type Frame } from "./draft.ts";
import { entriesOf } from "./entries.ts";
import { frameOf } from "./frame.ts";
import { minorAt } from "./money.ts";
import { countryOf, personOf } from "./person.ts";
import type { Reading } from "./reading.ts";
import { itemsOf, textOf } from "./reading.ts";
import { checkRefunds } from "./refunds.ts";
import { linkTransfers } from "./transfers.ts";

/** The scenario in `value`. Worth something only if nothing was complained of on the way. */
export function peopleOf(value: unknown, reading: Reading): Scenario {
  checked(scenarioShell, value, [], reading.complain);
  const drafts = draftPeople(value, reading);
  const people = drafts.map((draft) => {
    const country = countryOf(draft, reading);
    const person = personOf(draft, country, reading);
    return { person, frames: draft.accounts.map((account) => frameOf(account, draft, country, reading)) };
  });
  const frames = people.flatMap((each) => each.frames);
  const written = frames.map((frame) => {
    const entries = entriesOf(frame, reading);
    const unread = itemsOf(frame.draft.raw, "transactions").flatMap((raw) => textOf(raw, "key") ?? []);
    checkRefunds(entries, [...new Set([...unread, ...entries.map((entry) => entry.value.key)])], reading);
    return entries;
  });
  const entries = linkTransfers(written.flat(), frames, drafts, reading);
  return {
    people: people.flatMap(({ person, frames: own }) => {
      const accounts = own.flatMap((frame) => accountOf(frame, entries, reading) ?? []);
      return person ? [{ ...person, accounts }] : [];
    }),
  };
}

function accountOf(frame: Frame, entries: readonly Entry[], reading: Reading): ScenarioAccount | null {
  const transactions = entries.filter((entry) => entry.frame === frame).map((entry) => entry.value);
  const openingMinor = openingOf(frame, transactions, reading);
  if (!frame.account || openingMinor === null) return null;
  transactions.sort((a, b) => a.authorizedAt - b.authorizedAt);
  return { ...frame.account, openingMinor, transactions };
}

/** What was held on opening; null after complaining. */
function openingOf(
  { draft, currency, account }: Frame,
  transactions: ScenarioAccount["transactions"],
  reading: Reading,
): number | null {
  const { input, path } = draft;
  if (!input) return null;
  const field = input.balance === undefined ? "openingBalance" : "balance";
  if (input.balance !== undefined && input.openingBalance !== undefined) {
    reading.complain([...path, "balance"], "One follows from the other: keep this or openingBalance");
  }
  const held = minorAt(input[field] ?? "0", [...path, field], currency, reading);
  if (held === null) return null;
  const isLoan = account?.type === "loan" || account?.type === "mortgage";
  if (isLoan && held > 0) reading.complain([...path, field], `What is owed is negative: "-${input[field]}"`);
  if (field === "openingBalance") return held;
  const posted = transactions.filter(({ postedAt }) => postedAt !== null && postedAt <= reading.anchor);
  return posted.reduce((sum, { amountMinor }) => sum - amountMinor, held);
}
