import { type Month, yearOf } from "../calendar.ts";
import type { BillKind, Country, Place } from "../countries/country.ts";
import { BILL_PARTS } from "../part.ts";
import { type Seed, type Stream, streamOf } from "../rng.ts";
import { ceilTo, usualAmount } from "./amount.ts";
import { type Particulars, particulars } from "./particulars.ts";
import { inYear } from "./price-level.ts";

export interface Housing {
  readonly kind: "rent" | "mortgage";
  /** Day of the month it is due, 1–5. */
  readonly dueDay: number;
  /** The part of the life it is paid from. */
  readonly part: number;
  amountIn(month: Month): number;
  particularsIn(month: Month): Particulars;
}

export interface LifeBill {
  readonly id: string;
  readonly dueDay: number;
  readonly part: number;
  readonly particulars: Particulars;
  /** `stream` is of the month, for what varies with use. */
  amountIn(month: Month, stream: Stream): number;
}

const CHECKS_A_MONTH = 2;
const FIRST_CHECK_MONTH = (2021 - 1970) * 12;

/** Rents are a share of income rounded to 5.00; mortgages keep their cents and rise with the escrow only. */
export function chooseHousing(seed: Seed, country: Country, incomeMinor: number): Housing {
  const stream = streamOf(seed, "housing");
  const owns = stream.chance(0.38);
  const base = Math.round(incomeMinor * (0.24 + 0.1 * stream.unit()));
  const payee = stream.pick(owns ? country.lenders : country.landlords);
  const byCheck = !owns && stream.chance(0.25);
  const firstCheck = stream.int(101, 2400);
  const billed = particulars(seed, { text: payee.text, category: "housing", merchantName: payee.name });
  return {
    kind: owns ? "mortgage" : "rent",
    dueDay: stream.int(1, 4),
    part: stream.int(0, BILL_PARTS - 1),
    amountIn: (month) => {
      const year = yearOf(month);
      if (!owns) return ceilTo(inYear(country.economy, year, base), 500);
      return Math.round(base * 0.8) + inYear(country.economy, year, Math.round(base * 0.2));
    },
    particularsIn: (month) => {
      if (!byCheck) return billed;
      const number = firstCheck + (month - FIRST_CHECK_MONTH) * CHECKS_A_MONTH;
      return particulars(seed, {
        text: country.wording.check,
        category: "housing",
        values: { number: String(number) },
      });
    },
  };
}

export function chooseBills(seed: Seed, country: Country, home: Place, homePart: number): LifeBill[] {
  return country.bills.flatMap((kind) => {
    const stream = streamOf(seed, "bill", kind.id);
    const supplier = supplierOf(kind, home, stream);
    const has = stream.chance(kind.percent / 100);
    return has && supplier ? [createBill(kind, supplier, seed, country, home, homePart, stream)] : [];
  });
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
  homePart: number,
  stream: Stream,
): LifeBill {
  const base = usualAmount(stream, kind.usualMinor);
  return {
    id: kind.id,
    dueDay: stream.int(5, 27),
    part: kind.ofTheHome ? homePart : stream.int(0, BILL_PARTS - 1),
    particulars: particulars(seed, {
      text: kind.text,
      category: kind.category,
      merchantName: supplier,
      mcc: kind.mcc,
      values: { supplier, city: home.city },
    }),
    amountIn: (month, monthStream) => {
      if (kind.fixed) return base;
      const amount = inYear(country.economy, yearOf(month), base);
      const season = kind.seasonPercent?.[month % 12];
      return season ? Math.round(((amount * season) / 100) * (0.92 + 0.16 * monthStream.unit())) : amount;
    },
  };
}
