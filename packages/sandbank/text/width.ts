const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const PLAIN = /^[\x20-\x7e]*$/;
const INVISIBLE = /^[\p{M}\p{Cf}]+$/u;
/** Emoji, and what https://www.unicode.org/reports/tr11/ calls wide or fullwidth. */
const WIDE =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Columns that text takes in a terminal, as nearly as can be known without asking it. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += cellsOf(segment);
  return width;
}

function cellsOf(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** Text no wider than `width`: what does not fit gives way to "…". */
export function fit(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const cells = cellsOf(segment);
    if (used + cells > width - 1) break;
    kept += segment;
    used += cells;
  }
  return width > 0 ? `${kept.trimEnd()}…` : "";
}

/** Fills up with spaces to `width` columns. */
export function pad(text: string, width: number, side: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return side === "left" ? space + text : text + space;
}

/**
 * Text from the world, safe to print: nothing in it moves the cursor, breaks the line or turns its neighbours
 * around (control characters become "\uFFFD"; right-to-left text is isolated, https://www.unicode.org/reports/tr9/).
 */
export function printable(text: string): string {
  const clean = text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
  return RIGHT_TO_LEFT.test(clean) ? `\u2068${clean}\u2069` : clean;
}
