import { toIso } from "@sandbank/domain";
import type { ScenarioTransaction } from "@sandbank/world";
import type { TransactionInput } from "../input/transaction.ts";
import type { Path } from "../problem.ts";
import type { When } from "../when.ts";
import type { Frame } from "./draft.ts";
import { type Reading, whenAt } from "./reading.ts";

export type Times = Pick<ScenarioTransaction, "authorizedAt" | "postedAt" | "vanishesAt">;

/** When a transaction is made, posts or vanishes; null after complaining about what does not fit together. */
export function timesOf(input: TransactionInput, path: Path, frame: Frame, reading: Reading): Times | null {
  const complain = (field: keyof TransactionInput, message: string) =>
    reading.complain([...path, field], message);
  const when = (field: "date" | "authorized" | "posted" | "vanishes") =>
    whenAt(input[field], [...path, field], reading);
  const pending = input.status === "pending";
  const [made, posted, vanishes] = [when("date") ?? when("authorized"), when("posted"), when("vanishes")];
  const before = contradiction(input);
  if (before) {
    complain(...before);
    return null;
  }
  if (!made) return null;
  refuseOutside(made, [...path, input.date === undefined ? "authorized" : "date"], frame, reading);
  if (pending) {
    if (vanishes && vanishes.at <= made.at)
      complain("vanishes", `This is not after it was made, ${toIso(made.at)}`);
    if (input.vanishes !== undefined && !vanishes) return null;
    return { authorizedAt: made.at, postedAt: null, vanishesAt: vanishes?.at ?? null };
  }
  if (input.date !== undefined) return { authorizedAt: made.at, postedAt: made.at, vanishesAt: null };
  if (!posted) return null;
  const postedAt = posted.dayOnly && posted.date === made.date ? Math.max(posted.at, made.at) : posted.at;
  if (postedAt < made.at) complain("posted", `This is before it was made, ${toIso(made.at)}`);
  refuseOutside(posted, [...path, "posted"], frame, reading);
  return { authorizedAt: made.at, postedAt, vanishesAt: null };
}

/** The first thing that is missing or too much, if any. */
function contradiction(input: TransactionInput): [field: keyof TransactionInput, message: string] | null {
  const { date, authorized, posted, status, vanishes } = input;
  if (date === undefined && authorized === undefined) {
    return ["date", "is missing; give the day it was made and posted, or authorized and posted"];
  }
  if (date !== undefined && authorized !== undefined) {
    return ["authorized", "This and date say the same; keep date, or authorized and posted"];
  }
  if (status === "pending") {
    return posted === undefined
      ? null
      : ["posted", "What is pending for good never posts; leave out this or the status"];
  }
  if (vanishes !== undefined)
    return ["vanishes", 'Only what never posts vanishes; add status: "pending", or leave this out'];
  if (date !== undefined && posted !== undefined) {
    return ["posted", "date is both at once; write authorized instead of date, or leave this out"];
  }
  if (date === undefined && posted === undefined) {
    return ["posted", 'is missing; say when it posts, or add status: "pending" if it never does'];
  }
  return null;
}

/** Complains of what happens while the account is not there. */
export function refuseOutside(
  { date }: When,
  path: Path,
  { openedOn, closedOn }: Frame,
  { complain }: Reading,
): void {
  if (openedOn !== null && date < openedOn) {
    complain(path, `${date} is before the account was opened, ${openedOn}; move it, or openedOn`);
  }
  if (closedOn !== null && date > closedOn) {
    complain(path, `${date} is after the account was closed, ${closedOn}; move it, or closedOn`);
  }
}
