import { maskedNumber } from "@sandbank/domain";
import type { LifeAccount, LifeReport } from "../life/life.ts";
import { fit, printable } from "../text/width.ts";
import type { Pen } from "./page.ts";

/** What they hold and owe, and where; below, what cards want by when and who shares an account. */
export function accountsSection({ accounts }: LifeReport, pen: Pen): string {
  const currencies = [...new Set(accounts.map(({ account }) => account.currency))];
  const currency = { head: "", cell: ({ account }: LifeAccount) => account.currency };
  const table = pen.table(`Accounts (${accounts.length}, ${currencies.join(", ")})`, accounts, [
    { head: "bank", shrinks: true, cell: ({ bankName }) => bankName },
    { head: "account", shrinks: true, cell: ({ account }) => account.name },
    { head: "number", cell: ({ account }) => maskedNumber(account.lastFour) },
    {
      head: "balance",
      align: "right",
      cell: ({ account, balance }) => pen.amounts.exact(balance.ledgerMinor, account.currency),
      look: ({ balance }, text) => (balance.ledgerMinor < 0 ? pen.style.bad(text) : text),
    },
    { head: "available", align: "right", cell: (one) => availableOf(one, pen) },
    ...(currencies.length > 1 ? [currency] : []),
    {
      head: "opened",
      cell: ({ account: { openedOn, closedOn } }) => (closedOn ? `closed ${closedOn}` : openedOn),
    },
  ]);
  const notes = [
    ...accounts.flatMap((one) => notesOf(one, pen)),
    ...currencies.map((code) =>
      totalsOf(
        accounts.filter(({ account }) => account.currency === code),
        code,
        pen,
      ),
    ),
  ];
  return [table, ...notes.map((note) => pen.style.dim(`  ${fit(printable(note), pen.width - 2)}`))].join(
    "\n",
  );
}

function availableOf({ account, balance }: LifeAccount, pen: Pen): string {
  return balance.availableMinor === null ? "–" : pen.amounts.exact(balance.availableMinor, account.currency);
}

function notesOf({ account, balance, statement }: LifeAccount, { amounts }: Pen): string[] {
  const { currency, creditLimitMinor, parties } = account;
  const money = (amountMinor: number) => amounts.exact(amountMinor, currency);
  const notes = [
    [
      ...(creditLimitMinor === null ? [] : [`limit ${money(creditLimitMinor)}`]),
      ...(balance.holdsMinor > 0 ? [`${money(balance.holdsMinor)} held for what is pending`] : []),
    ].join(", "),
    statement?.dueDate &&
      `statement ${statement.to}: ${money(statement.closingMinor)}, at least ${money(statement.minimumPaymentMinor ?? 0)} by ${statement.dueDate}`,
    parties.length > 1 &&
      `with ${parties
        .slice(1)
        .map(({ name, role }) => `${name} (${role.replace("_", " ")})`)
        .join(", ")}`,
  ].filter((note) => typeof note === "string" && note !== "");
  return notes.map((note) => `${maskedNumber(account.lastFour)} ${note}`);
}

function totalsOf(accounts: readonly LifeAccount[], currency: string, { amounts }: Pen): string {
  let held = 0;
  let owed = 0;
  let invested = 0;
  for (const { balance } of accounts) {
    if (balance.ledgerMinor > 0) held += balance.ledgerMinor;
    else owed -= balance.ledgerMinor;
    invested += balance.investedMinor;
  }
  const money = (amountMinor: number) => amounts.money(amountMinor, currency);
  return `together ${money(held)} held, ${money(owed)} owed, ${money(invested)} invested`;
}
