import type { Consent } from "@sandbank/protocol-account-aggregator/webview";
import { formatDate } from "../pages/format.ts";
import { describeFiType } from "./describe-account.ts";
import type { Term } from "./pages/terms-list.tsx";

type Detail = Consent["detail"];

/** https://api.rebit.org.in, "Purpose Definition" (aa.md 7) */
const PURPOSES: Readonly<Record<string, string>> = {
  "101": "Wealth management service",
  "102": "Customer spending patterns, budget or other reportings",
  "103": "Aggregated statement",
  "104": "Explicit consent for monitoring of the accounts",
  "105": "Explicit one-time consent for the accounts",
};

const SEEN = {
  PROFILE: "Who holds the account: name, address, date of birth, PAN, contact",
  SUMMARY: "The account: balance, branch, kind and state",
  TRANSACTIONS: "Every movement on the account",
} as const satisfies Record<Detail["consentTypes"][number], string>;

const UNITS = { HOUR: "hour", DAY: "day", MONTH: "month", YEAR: "year" } as const;

/** What it is for, in the words of who asks. */
export function purposeOf({ Purpose: { code, text } }: Detail): string {
  return text ?? PURPOSES[code] ?? `Purpose ${code}`;
}

/** A request as it is shown before anything is chosen. */
export function describeAsked(detail: Detail) {
  return { purpose: purposeOf(detail), terms: describeTerms(detail) };
}

/** Everything a person has to know of a consent before they say yes. */
export function describeTerms(detail: Detail): readonly Term[] {
  const {
    Purpose,
    consentTypes,
    fiTypes,
    FIDataRange,
    consentStart,
    consentExpiry,
    DataFilter = [],
  } = detail;
  const official = PURPOSES[Purpose.code];
  return [
    { name: "Purpose", lines: [`${Purpose.code}${official === undefined ? "" : `: ${official}`}`] },
    { name: "They see", lines: consentTypes.map((type) => SEEN[type]) },
    { name: "Of your", lines: [capitalised(fiTypes.map(describeFiType).join(", "))] },
    { name: "From the time", lines: [span(FIDataRange.from, FIDataRange.to)] },
    ...(DataFilter.length > 0
      ? [
          {
            name: "Only",
            lines: DataFilter.map(({ type, operator, value }) => `${FILTERED[type]} ${operator} ${value}`),
          },
        ]
      : []),
    { name: "How often", lines: [frequencyOf(detail)] },
    { name: "They keep it", lines: [keepingOf(detail)] },
    { name: "Consent lasts", lines: [span(consentStart, consentExpiry)] },
  ];
}

const FILTERED = { TRANSACTIONTYPE: "type of movement", TRANSACTIONAMOUNT: "amount" } as const;

function frequencyOf({ fetchType, Frequency: { unit, value } }: Detail): string {
  if (fetchType === "ONETIME") return "Once";
  if (unit === "INF") return "As often as they like";
  if (value === 1) return `Once ${unit === "HOUR" ? "an" : "a"} ${UNITS[unit]}`;
  return `Up to ${value} times ${unit === "HOUR" ? "an" : "a"} ${UNITS[unit]}`;
}

function keepingOf({ consentMode, DataLife: { unit, value } }: Detail): string {
  if (consentMode === "VIEW") return "Not at all: they only look at it";
  if (consentMode === "QUERY") return "Not at all: they only ask questions of it";
  const how = consentMode === "STREAM" ? "As it comes in, " : "";
  if (unit === "INF") return `${how}for as long as they like`;
  const time = `for ${value} ${UNITS[unit]}${value === 1 ? "" : "s"}`;
  return how === "" ? capitalised(time) : how + time;
}

function span(from: string, to: string): string {
  return `${formatDate(Date.parse(from))} to ${formatDate(Date.parse(to))}`;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
