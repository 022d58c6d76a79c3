import { type Bank, type CurrencyCode, dateOf } from "@sandbank/domain";
import type { ScenarioAccount } from "@sandbank/world";
import type { AccountShell } from "../input/account.ts";
import { suggestion } from "../nearest.ts";
import type { Path } from "../problem.ts";
import type { AccountDraft, Frame, PersonDraft } from "./draft.ts";
import { kindOf, termsOf } from "./kind.ts";
import { type Reading, whenAt } from "./reading.ts";

/** What an account of no product of the bank's is said to be of. */
const NO_PRODUCT = "custom";
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

/** An account without its balance and transactions. */
export function frameOf(
  draft: AccountDraft,
  owner: PersonDraft,
  country: string | null,
  reading: Reading,
): Frame {
  const { input, path } = draft;
  const nothing = { draft, owner, country, currency: null, account: null, openedOn: null, closedOn: null };
  if (!input) return nothing;
  const bank = bankOf(input, path, country, reading);
  const currency = currencyOf(input, path, bank, reading);
  const openedOn = whenAt(input.openedOn, [...path, "openedOn"], reading)?.date ?? null;
  const closedOn = whenAt(input.closedOn, [...path, "closedOn"], reading)?.date ?? null;
  if (openedOn !== null && closedOn !== null && closedOn < openedOn) {
    reading.complain([...path, "closedOn"], `${closedOn} is before the account was opened, ${openedOn}`);
  }
  if (input.balance !== undefined && openedOn !== null && openedOn > dateOf(reading.anchor)) {
    reading.complain(
      [...path, "balance"],
      `The account opens on ${openedOn}: it holds nothing yet; give openingBalance`,
    );
  }
  const kind = bank && kindOf(input, path, bank, reading);
  const terms = kind && termsOf(input, path, kind, currency, reading);
  const known = { draft, owner, country, currency, openedOn, closedOn };
  if (!bank || !kind || !terms || currency === null || openedOn === null) return { ...known, account: null };
  const account = {
    key: input.key,
    bank: bank.id,
    productId: kind.product?.id ?? NO_PRODUCT,
    name: kind.name,
    type: kind.type,
    subtype: kind.subtype,
    currency,
    numbers: given(input.numbers ?? {}),
    parties: input.parties?.map(({ name, role = "holder" }) => ({ name, role })) ?? null,
    openedOn,
    closedOn,
    ...terms,
  };
  return { ...known, account };
}

function bankOf(
  { bank: id }: AccountShell,
  path: Path,
  country: string | null,
  reading: Reading,
): Bank | null {
  const bank = reading.banks.find((each) => each.id === id);
  const local = reading.banks.filter((each) => country === null || each.country === country);
  if (!bank) {
    const ids = (local.length > 0 ? local : reading.banks).map((each) => each.id);
    reading.complain([...path, "bank"], `There is no bank "${id}"${suggestion(id, ids)}`, ids);
    return null;
  }
  if (country !== null && bank.country !== country) {
    const message = `"${id}" is a bank of ${bank.country}, and the person lives in ${country}`;
    reading.complain(
      [...path, "bank"],
      message,
      local.map((each) => each.id),
    );
  }
  return bank;
}

function currencyOf(
  { currency }: AccountShell,
  path: Path,
  bank: Bank | null,
  reading: Reading,
): CurrencyCode | null {
  if (currency === undefined) return bank?.currency ?? null;
  if (CURRENCIES.has(currency)) return currency;
  reading.complain(
    [...path, "currency"],
    `"${currency}" is no currency${suggestion(currency, [...CURRENCIES])}`,
  );
  return null;
}

/** Without the fields that are there but undefined, which would hide what is generated. */
function given(numbers: NonNullable<AccountShell["numbers"]>): ScenarioAccount["numbers"] {
  return Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined));
}
