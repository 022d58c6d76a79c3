import { dateOf } from "@sandbank/domain";
import type { ScenarioTransaction } from "@sandbank/world";
import { suggestion } from "../nearest.ts";
import { categoryOfTransfer } from "./default-category.ts";
import type { AccountDraft, Entry, Frame, PersonDraft } from "./draft.ts";
import { type Reading, textOf } from "./reading.ts";
import { refuseOutside } from "./times.ts";

/** The entries with what links the two legs of each transfer, and the second legs that `transferTo` asks for. */
export function linkTransfers(
  entries: readonly Entry[],
  frames: readonly Frame[],
  people: readonly PersonDraft[],
  reading: Reading,
): Entry[] {
  const linked = entries.flatMap((entry) => {
    const { transferTo } = entry.input;
    if (transferTo === undefined) return [entry];
    const there = frameAt(transferTo, entry, frames, people, reading);
    return there ? bothLegs(entry, there, reading) : [entry];
  });
  return pairLegs(linked, people, reading);
}

/** The account `transferTo` names; null after complaining, and for one that could not be read itself. */
function frameAt(
  name: string,
  { path, frame }: Entry,
  frames: readonly Frame[],
  people: readonly PersonDraft[],
  { complain }: Reading,
): Frame | null {
  const [key = "", username] = name.split("/").reverse();
  const owner = username === undefined ? frame.owner : personNamed(username, people);
  const at = [...path, "transferTo"];
  if (!owner) {
    const known = people.flatMap((person) => person.username ?? []);
    complain(at, `There is no person "${username}"${suggestion(username ?? "", known)}`, known);
    return null;
  }
  const keys = owner.accounts.flatMap((account) => account.key ?? []);
  const draft: AccountDraft | undefined = owner.accounts.find((account) => account.key === key);
  if (!draft) complain(at, `There is no account "${key}"${suggestion(key, keys)}`, keys);
  if (draft === frame.draft) complain(at, "This is the account itself; name the other one");
  return frames.find((each) => each.draft === draft && each !== frame) ?? null;
}

function personNamed(username: string, people: readonly PersonDraft[]): PersonDraft | undefined {
  return people.find((person) => person.username?.toLowerCase() === username.toLowerCase());
}

function bothLegs(entry: Entry, there: Frame, reading: Reading): Entry[] {
  const { path, frame, value, input } = entry;
  const at = [...path, "transferTo"];
  if (input.transfer !== undefined)
    reading.complain([...path, "transfer"], "transferTo writes both legs: keep one of the two");
  if (!frame.account || !there.account) return [entry];
  if (frame.account.currency !== there.account.currency) {
    const message = `"${there.account.key}" is kept in ${there.account.currency}, this in ${frame.account.currency}: write both legs, with the same transfer`;
    reading.complain(at, message);
    return [entry];
  }
  for (const when of [value.authorizedAt, value.postedAt ?? value.authorizedAt]) {
    refuseOutside({ at: when, date: dateOf(when), dayOnly: false }, at, there, reading);
  }
  const transferKey = `${frame.owner.username}/${frame.account.key}/${value.key}`;
  const here = { ...value, transferKey, ...categorised(entry, there) };
  const other: ScenarioTransaction = {
    ...here,
    // "/" is in no key of anybody's.
    key: transferKey,
    amountMinor: -value.amountMinor,
    heldMinor: -value.heldMinor,
    merchantName: null,
    merchantCategoryCode: null,
    location: null,
  };
  return [
    { ...entry, value: here },
    { path, frame: there, value: other, input: {} },
  ];
}

/** Links the legs that were both written out and have the same `transfer`. */
function pairLegs(entries: readonly Entry[], people: readonly PersonDraft[], { complain }: Reading): Entry[] {
  const written = people.flatMap(({ accounts }) => accounts.flatMap(({ transactions }) => transactions));
  const names = new Set(entries.flatMap(({ input }) => input.transfer ?? []));
  const replaced = new Map<Entry, Entry>();
  for (const name of names) {
    const all = written.filter(({ raw }) => textOf(raw, "transfer") === name);
    const [first, second, ...more] = entries.filter(({ input }) => input.transfer === name);
    if (all.length < 2 && first)
      complain(
        [...first.path, "transfer"],
        `"${name}" has one leg; the other has the same transfer in another account`,
      );
    for (const { path } of more) complain([...path, "transfer"], `"${name}" has two legs already`);
    if (!first || !second) continue;
    const wrong = mismatch(first, second);
    if (wrong !== null) complain([...second.path, wrong === SAME_ACCOUNT ? "transfer" : "amount"], wrong);
    const transferKey = `${first.frame.owner.username}/${name}`;
    replaced.set(first, {
      ...first,
      value: { ...first.value, transferKey, ...categorised(first, second.frame) },
    });
    replaced.set(second, {
      ...second,
      value: { ...second.value, transferKey, ...categorised(second, first.frame) },
    });
  }
  return entries.map((entry) => replaced.get(entry) ?? entry);
}

const SAME_ACCOUNT = "Both legs are in the same account; the money goes to another";

function mismatch(first: Entry, second: Entry): string | null {
  if (first.frame === second.frame) return SAME_ACCOUNT;
  const sameCurrency = first.frame.currency === second.frame.currency;
  if (sameCurrency && first.value.amountMinor !== -second.value.amountMinor) {
    return "What leaves one account reaches the other: the legs have the same amount with opposite signs";
  }
  if (Math.sign(first.value.amountMinor) === Math.sign(second.value.amountMinor))
    return "The legs have opposite signs";
  return null;
}

function categorised(
  { input, value, frame }: Entry,
  there: Frame,
): Pick<ScenarioTransaction, "category" | "channel"> {
  if (!frame.account || !there.account) return value;
  const category = categoryOfTransfer(frame.account.type, there.account.type, frame.owner === there.owner);
  return { category: input.category ?? category, channel: input.channel ?? "transfer" };
}
