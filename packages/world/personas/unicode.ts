import type { PersonName } from "../countries/country.ts";
import { unusualTexts } from "../ledger/plan/unusual-texts.ts";
import { everyRow, postedIn, unless } from "./evidence.ts";
import type { Persona } from "./persona.ts";

/** Two directions of writing, marks as code points of their own, emoji, letters beyond the first plane. */
const GIVEN_NAMES = [
  "Leila·ليلى",
  "Zoe\u0308\u{1F9FF}",
  "Jose\u0301",
  "Sara·שרה",
  "\u{1D49C}da",
  "Th\u1EA3o-Vy\u0303",
];
const FAMILY_NAMES = [
  "O\u2019N\u00E6ss-\u0141ukasiewicz",
  "Mu\u0308ller\u{1F469}\u{200D}\u{1F52C}",
  "Ben-David·בן־דוד",
  "Al-Farsi·الفارسي",
  "Nguye\u0302\u0303n",
  "Va\u0301squez\u00ADLo\u0301pez",
];

const LONGEST = 140;

export const unicode: Persona = {
  id: "unicode",
  title: "Unusual letters",
  description:
    "Names and payment texts in many scripts, long, composed and in both directions; no merchant names.",
  names: (stream): PersonName => ({
    givenName: stream.pick(GIVEN_NAMES),
    familyName: stream.pick(FAMILY_NAMES),
  }),
  traits: {
    livesOn: "salary",
    unusualText: true,
    bets: 0,
    closesAccountIn: null,
    holds: ["checking", "credit_card"],
  },
  invariants: [
    {
      sentence: "the name is one of those given, code point by code point, also on the accounts",
      needs: ["checking"],
      check: ({ customer, accounts }) => {
        const { givenName, familyName } = customer;
        const isExact = GIVEN_NAMES.includes(givenName) && FAMILY_NAMES.includes(familyName);
        const other = accounts.find(({ parties }) => parties[0]?.name !== `${givenName} ${familyName}`);
        return unless(isExact && !other, other?.parties[0]?.name ?? `${givenName} ${familyName}`);
      },
    },
    {
      sentence: "every one of the unusual texts arrives within a year, byte for byte and without a merchant",
      needs: ["checking"],
      check: (view) => {
        const rows = postedIn(everyRow(view), view.year).filter(({ merchantName }) => merchantName === null);
        const seen = new Set(rows.map(({ description }) => description));
        return unusualTexts.find((text) => !seen.has(text)) ?? null;
      },
    },
    {
      sentence: "one text has 140 characters, the most a SEPA remittance may have",
      needs: ["checking"],
      check: (view) => {
        const lengths = everyRow(view).map(({ description }) => description.length);
        return unless(lengths.includes(LONGEST), `the longest has ${Math.max(...lengths)}`);
      },
    },
  ],
};
