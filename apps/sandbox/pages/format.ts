import { type CurrencyCode, type Instant, toWireNumber } from "@sandbank/domain";

// Each costs as much to make as a page.
const moneyFormats = new Map<CurrencyCode, Intl.NumberFormat>();
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `(-123456, "USD")` → `-$1,234.56`. For showing only: the number passes through a float. */
export function formatMoney(amountMinor: number, currency: CurrencyCode): string {
  const format =
    moneyFormats.get(currency) ?? new Intl.NumberFormat("en-US", { style: "currency", currency });
  moneyFormats.set(currency, format);
  return format.format(toWireNumber(amountMinor, currency));
}

/** `November 21, 2026`, in UTC. */
export function formatDate(instant: Instant): string {
  const date = new Date(instant);
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
}

/** A consent's length in words: `12 months`, `30 days`, `Until I stop it`. */
export function formatDuration(days: number | null): string {
  if (days === null) return "Until I stop it";
  if (days === 365) return "12 months";
  return days % 30 === 0 && days > 30 ? `${days / 30} months` : `${days} days`;
}

/** First letters of a name, for a monogram. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? "")
    .join("");
}
