import { dayOf } from "./calendar.ts";
import type { Movement } from "./movement.ts";

const MOST_DAYS_BETWEEN = 4;

/** Texts of money moved between accounts of one person, a card's bill among it. */
const OWN_WORDS =
  /\b(ONLINE TRANSFER (TO|FROM)|RECURRING TRANSFER|EXT TRNSFR|PAYMENT (TO|FROM) .*(CARD|ACCOUNT)|CREDIT ?C(AR|R)D|KREDITKART\w*|CARD \d{4}$|E-PAYMENT|EPAY|CARD BILL|PAYMENT ON CRED|THANK YOU|UMBUCHUNG|UEBERTRAG|ÜBERTRAG|SPARRATE|SPARPLAN|FESTGELD|FUNDS TRANSFER|FUND TRF|-SELF$|SI-TRF|RD INSTALL?MENT|TO SAVER|SAVINGS|REGULAR SAVER|ÖVERFÖRING|MÅNADSSPARANDE|EGET KONTO|INBETALNING FRÅN KONTO|TOP UP|WALLET LOAD|ADD CASH|AUFLADUNG|ISA\b|BROKERAGE|SECURITIES|VERRECHNUNGSK\w*|DEPOT|MASTERCARD|EUROCARD|VISA KORT|BILLPAY DR)/;

/** Whether the text says that the money stays the person's own. */
export function saysOwn(text: string): boolean {
  return OWN_WORDS.test(text);
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
