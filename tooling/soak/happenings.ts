import { DAY_MS } from "@sandbank/domain";
import type { Control } from "./control.ts";
import type { Link } from "./person.ts";

type Where = { customer: string; account: string };

/** Numbers from 0 up to 1, the same for the same seed. */
export function createDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Something a bank has to correct happens to a few accounts: new ones, pendings that post or go, edits, money back. */
export async function stir(control: Control, links: readonly Link[], dice: () => number, times: number) {
  for (let n = 0; n < times; n++) {
    const link = links[Math.floor(dice() * links.length)];
    const account = link && (await pickAccount(control, link, dice));
    if (account) await happen(control, account, dice);
  }
}

async function pickAccount(control: Control, link: Link, dice: () => number): Promise<Where | undefined> {
  const { accounts } = await control.customers.describe.query({ customer: link.username });
  const here = accounts.filter(({ institution }) => institution === link.bank);
  const account = here[Math.floor(dice() * here.length)];
  return account && { customer: link.username, account: account.id };
}

async function happen(control: Control, where: Where, dice: () => number): Promise<void> {
  const { transactions } = control;
  const amountMinor = -Math.ceil(dice() * 20_000);
  const label = `SOAK ${Math.floor(dice() * 1e9)}`;
  const clock = await control.clock.show.query();
  // A bank that corrects what is older than two weeks tells nobody: FDX has no feed of changes.
  const from = new Date(Date.parse(clock.now) - 7 * DAY_MS).toISOString();
  const recent = (await control.transactions.list.query({ ...where, from, limit: 10 })).transactions;
  const pending = recent.find(({ status }) => status === "pending");
  const posted = recent.find(({ status, refersTo }) => status === "posted" && refersTo === null);
  const kind = Math.floor(dice() * 7);
  if (kind === 0) await transactions.inject.mutate({ ...where, amountMinor, description: label });
  else if (kind <= 2) {
    await transactions.inject.mutate({ ...where, amountMinor, description: label, status: "pending" });
  } else if (kind === 3 && pending) {
    await transactions.post.mutate({ ...where, transaction: pending.id, amountMinor: -amountMinor });
  } else if (kind === 4 && pending) {
    await transactions.void.mutate({ ...where, transaction: pending.id });
  } else if (kind === 5 && posted) {
    await transactions.edit.mutate({ ...where, transaction: posted.id, amountMinor: -amountMinor });
  } else if (kind === 6 && posted && posted.amountMinor > 0) {
    await transactions.reverse.mutate({ ...where, transaction: posted.id, kind: "refund" });
  }
}
