import type { Instant } from "@sandbank/domain";
import type { ConsentDetail, FiType } from "../../wire/index.ts";
import { shift } from "./span.ts";

type Span = readonly [value: number, unit: "DAY" | "MONTH" | "YEAR"];

/** The most a consent of one purpose may ask for. */
interface Template {
  readonly fetchType: ConsentDetail["fetchType"];
  readonly dataLife: Span;
  readonly frequency: readonly Span[];
  readonly expiry: Span;
  readonly range: Span;
  /** Where every type asked for is one SEBI regulates. */
  readonly sebiRange?: Span;
  readonly consentTypes?: ConsentDetail["consentTypes"];
}

/** Sahamati, fair-use implementation guidelines for AA (2026): the defaults, which named templates may override. */
const TEMPLATES: Readonly<Record<string, Template>> = {
  "101": {
    fetchType: "PERIODIC",
    dataLife: [31, "DAY"],
    frequency: [
      [1, "DAY"],
      [31, "MONTH"],
    ],
    expiry: [1, "YEAR"],
    range: [13, "MONTH"],
    sebiRange: [20, "YEAR"],
  },
  "102": {
    fetchType: "PERIODIC",
    dataLife: [31, "DAY"],
    frequency: [[45, "MONTH"]],
    expiry: [1, "YEAR"],
    range: [13, "MONTH"],
    sebiRange: [10, "YEAR"],
  },
  "103": {
    fetchType: "ONETIME",
    dataLife: [31, "DAY"],
    frequency: [],
    expiry: [1, "MONTH"],
    range: [14, "MONTH"],
  },
  "104": {
    fetchType: "PERIODIC",
    dataLife: [31, "DAY"],
    frequency: [[5, "MONTH"]],
    expiry: [5, "YEAR"],
    range: [6, "MONTH"],
  },
  "105": {
    fetchType: "ONETIME",
    dataLife: [1, "DAY"],
    frequency: [],
    expiry: [1, "DAY"],
    range: [1, "DAY"],
    consentTypes: ["PROFILE", "SUMMARY"],
  },
};

const SEBI_TYPES: readonly FiType[] = [
  "EQUITIES",
  "MUTUAL_FUNDS",
  "ETF",
  "SIP",
  "AIF",
  "CIS",
  "IDR",
  "INVIT",
  "REIT",
];

const UNITS = ["HOUR", "DAY", "MONTH", "YEAR"] as const;
const HOURS = { HOUR: 1, DAY: 24, MONTH: 24 * 31, YEAR: 24 * 366 } as const;

/** In what a consent asks for more than is fair; empty where it does not. One sentence each. */
export function exceedsFairUse(detail: ConsentDetail, now: Instant): string[] {
  const { code } = detail.Purpose;
  const template = TEMPLATES[code];
  if (!template) return [];
  const told: string[] = [];
  const tell = (what: string) => told.push(`Fair use of purpose ${code}: ${what}.`);
  const { fetchType, consentStart, consentExpiry, DataLife, FIDataRange, Frequency, fiTypes } = detail;
  if (fetchType !== template.fetchType) tell(`fetchType is ${template.fetchType}, not ${fetchType}`);
  const life = shift(now, DataLife.unit, DataLife.value);
  if (DataLife.unit === "INF" || isLonger(now, life, template.dataLife)) {
    tell(`data life is at most ${spell(template.dataLife)}`);
  }
  if (isLonger(Date.parse(consentStart), Date.parse(consentExpiry), template.expiry)) {
    tell(`a consent lasts at most ${spell(template.expiry)}`);
  }
  const isSebi = fiTypes.every((type) => SEBI_TYPES.includes(type));
  const range = (isSebi && template.sebiRange) || template.range;
  if (isLonger(Date.parse(FIDataRange.from), Date.parse(FIDataRange.to), range)) {
    tell(`data goes back at most ${spell(range)}`);
  }
  const tooOften = template.frequency.find((most) => isMoreOften(Frequency, most));
  if (fetchType === "PERIODIC" && tooOften)
    tell(`data is fetched at most ${tooOften[0]} times a ${tooOften[1]}`);
  const extra =
    template.consentTypes && detail.consentTypes.filter((type) => !template.consentTypes?.includes(type));
  if (extra && extra.length > 0) tell(`consentTypes are ${template.consentTypes?.join(" and ")} only`);
  return told;
}

const spell = ([value, unit]: Span) => `${value} ${unit}${value === 1 ? "" : "S"}`;

/** A day of grace: instants of one request are seconds apart. */
const GRACE_MS = 86_400_000;

function isLonger(from: Instant, to: Instant, [value, unit]: Span): boolean {
  return to > shift(from, unit, value) + GRACE_MS;
}

/** Only of two of the same unit, or of a finer one that comes to more. */
function isMoreOften({ unit, value }: ConsentDetail["Frequency"], [most, per]: Span): boolean {
  if (unit === "INF") return true;
  if (unit === per) return value > most;
  if (UNITS.indexOf(unit) > UNITS.indexOf(per)) return false;
  return (value * HOURS[per]) / HOURS[unit] > most;
}
