import type { InstitutionManifest } from "@sandbank/institutions";
import { HeadlessError } from "./headless-answer.ts";

const UNTIL_REVOKED = "until_revoked";
const ISO_DATE_DURATION = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/**
 * The duration of the bank's that is meant, days; its first where none is said. A year counts 365 days, a month 30.
 * @throws HeadlessError for one the bank does not offer
 */
export function offeredDuration(
  { name, consent }: Pick<InstitutionManifest, "name" | "consent">,
  text: string | null,
): number | null {
  const [first = null] = consent.durationDays;
  if (text === null) return first;
  const wanted = text === UNTIL_REVOKED ? null : daysOf(text);
  const offered = consent.durationDays.find((days) => days === wanted);
  if (offered !== undefined) return offered;
  const all = consent.durationDays.map((days) => (days === null ? UNTIL_REVOKED : `P${days}D`)).join(", ");
  throw new HeadlessError(
    "invalid_answer",
    `The duration "${text}" is none that ${name} offers: ${all}. To end a consent at any other time sign in with the word expires.in.7d.`,
  );
}

function daysOf(text: string): number | undefined {
  const match = ISO_DATE_DURATION.exec(text.toUpperCase());
  if (!match || text.length < 3) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const isYears = months % 12 === 0;
  return (years + (isYears ? months / 12 : 0)) * 365 + (isYears ? 0 : months * 30) + weeks * 7 + days;
}
