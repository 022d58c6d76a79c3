import { dayOf } from "./calendar.ts";
import type { Movement } from "./movement.ts";

const MOST_DAYS_BETWEEN = 4;

/** Texts of money moved between accounts of one person, a card's bill among it. */
const OWN_WORDS =
  /\b(ONLINE TRANSFER (TO|FROM)|RECURRING TRANSFER|EXT TRNSFR|PAYMENT (TO|FROM) .*\b(CARD|ACCOUNT)\b|CREDIT ?C(AR|R)D|KREDITKART\w*|CARD \d{4}$|E-PAYMENT|EPAY|CARD BILL|PAYMENT ON CRED|THANK YOU|UMBUCHUNG|UEBERTRAG|ÜBERTRAG|SPARRATE|SPARPLAN|FESTGELD|FUNDS TRANSFER|FUND TRF|-SELF$|SI-TRF|RD INSTALL?MENT|TO SAVER|SAVINGS|REGULAR SAVER|ÖVERFÖRING|MÅNADSSPARANDE|EGET KONTO|INBETALNING FRÅN KONTO|TOP UP|WALLET LOAD|ADD CASH|AUFLADUNG|BROKERAGE|SECURITIES|VERRECHNUNGSK\w*|EINZAHLUNG DEPOT|WERTPAPIERDEPOT|MASTERCARD|EUROCARD|VISA KORT|BILLPAY DR|CURRENCY TRANSFER|FX CONV|TFR FX|DEVISEN\w*|VALUTAKONTO)/;

/** The instalments of a loan are a bill, also where the lender is a bank the person holds money at. */
const LOAN_WORDS = /\b(LOAN|EMI|MORTGAGE|MTG|DARLEHEN\w*|BAUFINANZIERUNG|LÅN|BOLÅN|HYPOTEK)\b/;

/** @param isMirrored whether most of it arrives on another account of the person */
export function isOwn(text: string, isMirrored: boolean): boolean {
  return !LOAN_WORDS.test(text) && (isMirrored || OWN_WORDS.test(text));
}

/**
 * Ids of movements that are two sides of one: the same sum out of one account and, within days, into another of the
 * same person.
 */
export function ownTransfers(movements: readonly Movement[]): ReadonlySet<string> {
  const incoming = new Map<string, Movement[]>();
  for (const movement of movements) {
    if (movement.direction !== "credit") continue;
    const key = `${movement.currency}/${movement.amountMinor}`;
    const found = incoming.get(key) ?? [];
    found.push(movement);
    incoming.set(key, found);
  }
  const matched = new Set<string>();
  for (const out of movements) {
    if (out.direction !== "debit") continue;
    const into = incoming
      .get(`${out.currency}/${out.amountMinor}`)
      ?.find(
        (candidate) =>
          candidate.accountId !== out.accountId &&
          !matched.has(candidate.id) &&
          Math.abs(dayOf(candidate.at) - dayOf(out.at)) <= MOST_DAYS_BETWEEN,
      );
    if (!into) continue;
    matched.add(out.id);
    matched.add(into.id);
  }
  return matched;
}
