import { type Month, yearOf } from "../calendar.ts";
import type { BillKind, Country, Payee, Place } from "../countries/country.ts";
import { type Particulars, particulars, phraseOf } from "../ledger/particulars.ts";
import { type Seed, type Stream, streamOf } from "../rng.ts";
import { ceilTo, meanOf, roundTo, usualAmount, usualRange } from "./amount.ts";
import { inYear } from "./price-level.ts";
import type { Traits } from "./traits.ts";

export interface Housing {
  readonly kind: "rent" | "mortgage" | "none";
  readonly payee: Payee;
  /** Day of the month it is due, 1–5. */
  readonly dueDay: number;
  amountIn(month: Month): number;
  particularsIn(month: Month): Particulars;
}

export interface LifeBill {
  readonly kind: BillKind;
  readonly supplier: string;
  readonly dueDay: number;
  readonly particulars: Particulars;
  /** What a month's share of it costs on average, at the price level of 2024. */
  readonly perMonthMinor: number;
  isDueIn(month: Month): boolean;
  /** `stream` is of the month, for what varies with use. */
  amountIn(month: Month, stream: Stream): number;
}

/** What is agreed once for all of its payments. */
const INSTALMENTS: ReadonlySet<BillKind["category"]> = new Set([
  "car_loan_payment",
  "personal_loan_payment",
  "student_loan_payment",
  "pay_later_payment",
  "mortgage_payment",
]);
const CHECKS_A_MONTH = 2;
const FIRST_CHECK_MONTH = (2004 - 1970) * 12;
const BY_CHECK = 0.25;
/** In 2025. */
const YOUNGEST_OWNER = 27;

/** Rents are a share of income, rounded, raised once a year; the instalments of a mortgage stay the same. */
export function chooseHousing(
  seed: Seed,
  country: Country,
  incomeMinor: number,
  traits: Traits,
  age: number,
): Housing {
  const stream = streamOf(seed, "housing");
  const { economy, wording } = country;
  const owns = stream.chance(economy.ownersPercent / 100) && age >= YOUNGEST_OWNER;
  const drawn = owns ? "mortgage" : "rent";
  const kind = traits.housing ?? drawn;
  const [low, high] = economy.housingPercent;
  const base = Math.round((incomeMinor * (low + (high - low) * stream.unit())) / 100);
  const payee = stream.pick(kind === "mortgage" ? country.lenders : country.landlords);
  const check = kind === "rent" && stream.chance(BY_CHECK) ? wording.check : null;
  const firstCheck = stream.int(101, 2400);
  const detail = kind === "mortgage" ? "mortgage_payment" : "rent";
  const channel = kind === "mortgage" ? "direct_debit" : "standing_order";
  const billed = particulars(seed, { phrase: phraseOf(payee), detail, channel, merchantName: payee.name });
  const step = economy.transferStepMinor / 5;
  const dueDay = stream.int(1, 4);
  // A lease runs from some month of the year to the next.
  const raised = stream.int(0, 11);
  return {
    kind,
    payee,
    dueDay,
    amountIn: (month) => {
      if (kind === "none") return 0;
      if (kind === "rent") return ceilTo(inYear(economy, yearOf(month - raised), base), step);
      return roundTo(base, economy.roundToMinor ?? 1);
    },
    particularsIn: (month) => {
      if (!check) return billed;
      const number = firstCheck + (month - FIRST_CHECK_MONTH) * CHECKS_A_MONTH;
      const values = { number: String(number) };
      return particulars(seed, { phrase: check, detail, channel: "check", values });
    },
  };
}

interface BillPayer extends Pick<Housing, "kind">, Pick<Traits, "livesOn"> {
  /** In 2025. */
  readonly age: number;
}

/** Bills in the country's order, as many as the income bears. */
export function chooseBills(
  seed: Seed,
  country: Country,
  home: Place,
  incomeMinor: number,
  payer: BillPayer,
): LifeBill[] {
  let leftMinor = incomeMinor * 0.32;
  const taken = new Set<string>();
  return country.bills.flatMap((kind) => {
    const stream = streamOf(seed, "bill", kind.id);
    const supplier = supplierOf(kind, home, stream);
    const has = stream.chance(kind.percent / 100);
    if (!has || !supplier || !concerns(kind, payer) || (kind.oneOf && taken.has(kind.oneOf))) return [];
    const bill = createBill(kind, supplier, seed, country, home, stream);
    if (bill.perMonthMinor > leftMinor) return [];
    leftMinor -= bill.perMonthMinor;
    if (kind.oneOf) taken.add(kind.oneOf);
    return [bill];
  });
}

function concerns(bill: BillKind, { kind, livesOn, age }: BillPayer): boolean {
  if (livesOn === "studies" && bill.ofTheHome) return false;
  if (bill.ages && (age < bill.ages[0] || age > bill.ages[1])) return false;
  switch (bill.for) {
    case "owners":
      return kind === "mortgage";
    case "tenants":
      return kind === "rent";
    case "self_employed":
      return livesOn === "clients" || livesOn === "sales" || livesOn === "gigs";
    default:
      return true;
  }
}

function supplierOf(kind: BillKind, home: Place, stream: Stream): string | undefined {
  const own = home.suppliers[kind.id];
  if (own || kind.suppliers.length === 0) return own;
  return stream.pick(kind.suppliers).replace("{city}", home.city);
}

function createBill(
  kind: BillKind,
  supplier: string,
  seed: Seed,
  country: Country,
  home: Place,
  stream: Stream,
): LifeBill {
  const step = kind.stepMinor ?? country.economy.roundToMinor ?? 1;
  const drawn = usualAmount(stream, kind.usualMinor);
  const base = kind.tariffsMinor ? stream.pick(kind.tariffsMinor) : roundTo(drawn, step);
  const every = kind.everyMonths ?? 1;
  const phase = stream.int(0, every - 1);
  const { months } = kind;
  const dueDay = kind.dueDay ?? stream.int(5, 27);
  const raised = kind.raisedIn === undefined ? stream.int(0, 11) : kind.raisedIn - 1;
  const timesAYear = months?.length ?? 12 / every;
  return {
    kind,
    supplier,
    dueDay,
    perMonthMinor: Math.round((Math.min(base, meanOf(usualRange(kind.usualMinor)) * 2) * timesAYear) / 12),
    particulars: particulars(seed, {
      phrase: kind.text,
      detail: kind.category,
      channel: kind.channel,
      rail: kind.rail,
      merchantName: supplier,
      mcc: kind.mcc,
      values: { supplier, city: home.city },
      spell: country.spell,
    }),
    isDueIn: (month) => (months ? months.includes((month % 12) + 1) : month % every === phase),
    amountIn: (month, monthStream) => {
      if (kind.fixed || kind.tariffsMinor || INSTALMENTS.has(kind.category)) return base;
      const amount = inYear(country.economy, yearOf(month - raised), base);
      const season = kind.seasonPercent?.[month % 12];
      const due = season ? ((amount * season) / 100) * (0.92 + 0.16 * monthStream.unit()) : amount;
      return roundTo(due, step);
    },
  };
}
