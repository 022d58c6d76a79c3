import type { Instant } from "@sandbank/domain";

const DIGITS = /^(\d{2})(\d{2})(\d{4})(\d{2})(\d{2})(\d{3})$/;
const MINUTE_MS = 60_000;

/** How far a request date may be from now (aa.md 10). */
const REQUEST_DATE_TOLERANCE_MS = 180_000;

const digits = (value: number, count: number) => String(value).padStart(count, "0");

/**
 * `reqdate` and `resdate` of the web-view redirect: `ddMMyyyyHHmmSSS` in UTC, minutes and then milliseconds. There are
 * no seconds in it. https://github.com/Sahamati/aa-redirection-guidelines
 */
export function writeRequestDate(at: Instant): string {
  const date = new Date(at);
  return [
    digits(date.getUTCDate(), 2),
    digits(date.getUTCMonth() + 1, 2),
    digits(date.getUTCFullYear(), 4),
    digits(date.getUTCHours(), 2),
    digits(date.getUTCMinutes(), 2),
    digits(date.getUTCMilliseconds(), 3),
  ].join("");
}

/** Why a request date is not accepted, or undefined. Its second is unknown, so the whole minute counts. */
export function refuseRequestDate(text: string, now: Instant): string | undefined {
  const minute = readMinute(text);
  if (minute === undefined) {
    return `"${text}" is no request date: it has 15 digits, ddMMyyyyHHmmSSS in UTC, where SSS are milliseconds.`;
  }
  const early = minute > now + REQUEST_DATE_TOLERANCE_MS;
  const late = minute + MINUTE_MS <= now - REQUEST_DATE_TOLERANCE_MS;
  if (!early && !late) return undefined;
  const seconds = REQUEST_DATE_TOLERANCE_MS / 1000;
  return `The request date ${text} is more than ${seconds} s from now, ${writeRequestDate(now)}; make the link anew.`;
}

/** When the minute it names begins, in epoch milliseconds. */
function readMinute(text: string): Instant | undefined {
  const parts = DIGITS.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = parts;
  const at = Date.UTC(year, month - 1, day, hour, minute);
  // Date.UTC takes the 31st of June for the 1st of July.
  return writeRequestDate(at).slice(0, 12) === text.slice(0, 12) ? at : undefined;
}
