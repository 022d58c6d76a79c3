import type { ScenarioTransaction } from "@sandbank/world";
import type { RecurringInput, TransactionInput } from "../input/transaction.ts";
import type { Path } from "../problem.ts";
import { categoryOfCode } from "./default-category.ts";
import type { Entry, Frame, TransactionDraft } from "./draft.ts";
import { minorAt } from "./money.ts";
import type { Reading } from "./reading.ts";
import { occurrencesOf } from "./recurring.ts";
import { type Times, timesOf } from "./times.ts";

/** Everything that was written for an account, single and recurring, without what could not be read. */
export function entriesOf(frame: Frame, reading: Reading): Entry[] {
  const single = frame.draft.transactions.flatMap((draft) => entryOf(draft, frame, reading) ?? []);
  const repeated = frame.draft.recurring.flatMap(({ input, path }, index) => {
    const amountMinor = input && amountOf(input, path, frame, reading);
    if (!input || amountMinor === null) return [];
    return occurrencesOf(input, path, frame, reading).map(({ at, date }): Entry => {
      const times = { authorizedAt: at, postedAt: at, vanishesAt: null };
      const key = `${input.key ?? `#r${index + 1}`}@${date}`;
      const amounts = { amountMinor, heldMinor: amountMinor };
      return { path, frame, input, value: { key, ...times, ...amounts, ...wordsOf(input, frame), ...ALONE } };
    });
  });
  return [...single, ...repeated];
}

const ALONE = { refersTo: null, transferKey: null };

function entryOf({ input, path, key }: TransactionDraft, frame: Frame, reading: Reading): Entry | null {
  if (!input) return null;
  const times = timesOf(input, path, frame, reading);
  const refersTo = refersToOf(input, path, reading);
  const amountMinor = amountOf(input, path, frame, reading);
  const heldMinor =
    input.held === undefined ? amountMinor : heldOf(input, path, frame, times, amountMinor, reading);
  if (!times || amountMinor === null || heldMinor === null) return null;
  const value = {
    key,
    ...times,
    amountMinor,
    heldMinor,
    ...wordsOf(input, frame),
    refersTo,
    transferKey: null,
  };
  return { path, frame, input, value };
}

function amountOf(
  { amount }: TransactionInput | RecurringInput,
  path: Path,
  { currency }: Frame,
  reading: Reading,
): number | null {
  const minor = minorAt(amount, [...path, "amount"], currency, reading);
  if (minor === 0)
    reading.complain([...path, "amount"], "An amount of nothing moves no money; give one that is not 0");
  return minor;
}

function heldOf(
  { held }: TransactionInput,
  path: Path,
  { currency }: Frame,
  times: Times | null,
  amountMinor: number | null,
  reading: Reading,
): number | null {
  const at = [...path, "held"];
  const minor = minorAt(held, at, currency, reading);
  if (times && times.postedAt === times.authorizedAt) {
    reading.complain(
      at,
      "It posts at once and is never held; write authorized and posted, or leave this out",
    );
  }
  if (minor !== null && amountMinor !== null && Math.sign(minor) !== Math.sign(amountMinor)) {
    reading.complain(at, "It goes the other way than the amount; give it the same sign");
  }
  return minor;
}

type Words = Pick<
  ScenarioTransaction,
  "description" | "merchantName" | "merchantCategoryCode" | "category" | "channel" | "location"
>;

function wordsOf(input: TransactionInput | RecurringInput, { country, account }: Frame): Words {
  const { description, merchant = null, mcc = null, location } = input;
  const bought = merchant !== null || mcc !== null || account?.type === "credit_card";
  return {
    description,
    merchantName: merchant,
    merchantCategoryCode: mcc,
    category: input.category ?? categoryOfCode(mcc),
    channel: input.channel ?? (location ? "in_store" : bought ? "online" : "transfer"),
    location: location
      ? { city: location.city, region: location.region ?? null, country: location.country ?? country ?? "" }
      : null,
  };
}

const REFERENCES = { refundOf: "refund", reversalOf: "reversal", chargebackOf: "chargeback" } as const;

function refersToOf(
  input: TransactionInput,
  path: Path,
  { complain }: Reading,
): ScenarioTransaction["refersTo"] {
  const fields = (["refundOf", "reversalOf", "chargebackOf"] as const).filter(
    (field) => input[field] !== undefined,
  );
  const [first, second] = fields;
  if (first === undefined) return null;
  if (second !== undefined) complain([...path, second], `It is given back once: keep this or ${first}`);
  for (const field of ["transferTo", "transfer"] as const) {
    if (input[field] !== undefined)
      complain([...path, field], `What is given back is no transfer: keep this or ${first}`);
  }
  return { kind: REFERENCES[first], key: input[first] ?? "" };
}
