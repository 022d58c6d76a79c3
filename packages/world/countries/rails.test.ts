import type { PaymentRail } from "@sandbank/domain";
import { expect, test } from "vitest";
import { accountsOf, allTransactions, found, settingAt } from "../fixture.ts";
import type { Transaction } from "../model/index.ts";
import { personaNumber, personas } from "../personas/registry.ts";

type Names = Readonly<Partial<Record<PaymentRail, RegExp>>>;

/** The words by which a text names what carried it. */
const NAMED: Readonly<Record<string, Names>> = {
  IN: {
    upi: /\bUPI\b/,
    imps: /^IMPS-/,
    neft: /^NEFT |^SI-/,
    rtgs: /^RTGS /,
    nach: /^ACH [CD]- |^SI-/,
  },
  SE: {
    swish: /^Swish /,
    autogiro: /^Autogiro |^Återförd |^Insättning KLARNA BANK AB$/,
    bankgirot:
      /^(Betalning BG|Bankgiroinbetalning|Inbetalning Bankgiro|Lön|Insättning|Överföring|PENSION|FKASSA|BARNBDR|Lönefil|Studiestöd) ?/,
  },
  DE: {
    sepa_direct_debit:
      /MREF\+|EREF\+|ELV|^PayPal Europe|^Klarna Bank|LASTSCHRIFT|DARLEHENSRATE|-KONTO|AUFLADUNG/,
    sepa_instant: /ECHTZEIT/,
    sepa: /./,
  },
};

/** Texts that name a payment system for certain. */
const SURE: Readonly<Record<string, Names>> = {
  IN: { upi: /^UPI\//, imps: /^IMPS-/, neft: /^NEFT /, rtgs: /^RTGS /, nach: /^ACH [CD]- / },
  SE: { swish: /^Swish /, autogiro: /^Autogiro /, bankgirot: /^Betalning BG |^Bankgiroinbetalning / },
  DE: {
    sepa_direct_debit: /MREF\+| ELV\d|^PayPal Europe|^Klarna Bank/,
    sepa_instant: /ECHTZEIT-UEBERW/,
    sepa: /^GUTSCHR\. UEBERWEISUNG|^ONLINE-UEBERWEISUNG|^DAUERAUFTRAG (?!SPARRATE)/,
  },
};

async function rowsOf(country: string): Promise<Transaction[]> {
  const { world } = await settingAt("2026-03-01T12:00:00Z");
  const kinds = personas.map(({ id }) => found(personaNumber(id)));
  return [...Array.from({ length: 25 }, (_, index) => index + 1), ...kinds].flatMap((customer) =>
    accountsOf(world, customer, country)
      .filter(({ type }) => type === "checking" || type === "savings")
      .flatMap((account) => allTransactions(world, account, { from: Date.parse("2025-09-01") })),
  );
}

test.each(Object.keys(NAMED))(
  "in %s every payment has the rail its text names, and no other",
  async (country) => {
    const rows = await rowsOf(country);
    const seen = new Set(rows.map(({ rail }) => rail));
    for (const rail of Object.keys(SURE[country] ?? {})) if (rail !== "rtgs") expect(seen).toContain(rail);
    for (const { description, rail } of rows) {
      const sure = Object.entries(SURE[country] ?? {}).find(([, text]) => text.test(description));
      if (sure) expect([description, rail]).toEqual([description, sure[0]]);
      if (rail) expect(description).toMatch(found(NAMED[country]?.[rail]));
    }
  },
);
