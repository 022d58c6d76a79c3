import type { Column } from "./transaction-columns.ts";

/**
 * What a spreadsheet takes for the beginning of a formula, in front of which spaces and control characters may stand;
 * the full-width forms too. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

const MUST_QUOTE = /[",\r\n]/;

/** The names of the columns as a line (https://www.rfc-editor.org/rfc/rfc4180#section-2, rule 3). */
export function csvHeader<Row>(columns: readonly Column<Row>[]): string {
  return `${columns.map(({ name }) => name).join(",")}\r\n`;
}

/**
 * A row as a line that ends with CR LF; a field with a comma, a quote or a line break stands in quotes (RFC 4180,
 * section 2, rules 5 to 7). Text that a spreadsheet would calculate begins with an apostrophe, which makes it text.
 */
export function csvLine<Row>(columns: readonly Column<Row>[], row: Row): string {
  const fields = columns.map(({ value, isText }) => {
    const raw = value(row) ?? "";
    const safe = isText && FORMULA.test(raw) ? `'${raw}` : raw;
    return MUST_QUOTE.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${fields.join(",")}\r\n`;
}
