import type { Instant } from "@sandbank/domain";
import { type Day, dayOf, toDate } from "./calendar.ts";
import type { Stream } from "./rng.ts";

const COMBINING_MARKS = /\p{Mn}/gu;
/** Letters with no plain one underneath. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  Ø: "O",
  æ: "ae",
  Æ: "AE",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
};

/** What was folded lately: towns and names come again with every merchant. */
const folded = new Map<string, string>();
const MOST_FOLDED = 4096;

/** Letters without their diacritics: `Renée` → `Renee`; what has no plain letter underneath is dropped. */
export function foldToAscii(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const ascii = text
    .replace(/[ßøØæÆłŁđĐ]/g, (letter) => SPELT_OUT[letter] ?? "")
    .normalize("NFKD")
    .replace(COMBINING_MARKS, "")
    .replace(/[^\x20-\x7e]/g, "");
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(text, ascii);
  return ascii;
}

const PLACEHOLDER = /\{(\w+)(?::(\d+))?\}/g;
const CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/**
 * A raw text with the parts that stay the same for its owner filled in: named `values` as capitals, `{store:4}` as
 * a number of two to four digits, `{fixed:10}` as exactly ten digits. `{digits:8}`, `{code:6}` and `{date:6}` are
 * left for {@link Template}.
 */
export function settleText(
  text: string,
  values: Readonly<Record<string, string>>,
  drawn: () => Stream,
  spell: (value: string) => string = foldToAscii,
): string {
  let stream: Stream | undefined;
  let settled = "";
  for (const piece of piecesOf(text)) {
    if (typeof piece === "string") {
      settled += piece;
      continue;
    }
    const { name, width } = piece;
    if (name === "store" || name === "fixed") {
      stream ??= drawn();
      settled += name === "fixed" ? digits(width, stream) : storeNumber(width, stream);
      continue;
    }
    const value = values[name];
    if (value === undefined) throw new Error(`"${text}" has a placeholder {${name}} nobody fills`);
    settled += name === "handle" ? toHandle(value) : spell(value).toUpperCase();
  }
  return settled;
}

/** A text as written in a catalogue, taken apart; what is filled in per transaction stays as it is. */
type Piece = string | { readonly name: string; readonly width: number };

const pieces = new Map<string, readonly Piece[]>();
const MOST_TEXTS = 16_384;

function piecesOf(text: string): readonly Piece[] {
  const known = pieces.get(text);
  if (known) return known;
  const made: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [placeholder, name = "", width] = match;
    if (name === "digits" || name === "code" || name === "date") continue;
    made.push(text.slice(from, match.index), { name, width: Number(width) });
    from = match.index + placeholder.length;
  }
  made.push(text.slice(from));
  if (pieces.size >= MOST_TEXTS) pieces.clear();
  pieces.set(text, made);
  return made;
}

/** `Café Noir 24` → `cafenoir24`. */
function toHandle(name: string): string {
  return foldToAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

function storeNumber(width: number, stream: Stream): string {
  return String(stream.int(10, 10 ** Math.min(width, 9) - 1));
}

function digits(width: number, stream: Stream): string {
  return Array.from({ length: width }, () => stream.int(0, 9)).join("");
}

interface Blank {
  readonly characters: string;
  readonly width: number;
}

/** A settled text taken apart once, for the many transactions that share it. */
export class Template {
  /** Literal texts, one more than there are blanks. */
  readonly #literals: readonly string[];
  readonly #blanks: readonly Blank[];

  constructor(text: string) {
    const literals: string[] = [];
    const blanks: Blank[] = [];
    let from = 0;
    for (let opens = text.indexOf("{"); opens >= 0; opens = text.indexOf("{", opens + 1)) {
      const blank = blankOf(text.slice(opens, text.indexOf("}", opens) + 1));
      if (!blank) continue;
      literals.push(text.slice(from, opens));
      blanks.push(blank);
      from = text.indexOf("}", opens) + 1;
    }
    literals.push(text.slice(from));
    this.#literals = literals;
    this.#blanks = blanks;
  }

  /** Filled in with references that differ each time, and the day of `at`: `260301`. */
  fill(references: Stream, at: Instant): string {
    let text = this.#literals[0] ?? "";
    for (let i = 0; i < this.#blanks.length; i++) {
      const { characters, width } = this.#blanks[i] ?? NO_BLANK;
      let left = characters === DATE ? 0 : width;
      if (characters === DATE) text += dateOf(at);
      for (; left >= 3 && characters === DIGITS; left -= 3) text += THREE_DIGITS[references.below(1000)];
      for (; left > 0; left--) text += characters.charAt(references.below(characters.length));
      text += this.#literals[i + 1] ?? "";
    }
    return text;
  }
}

const DIGITS = "0123456789";
/** Stands for the day instead of letters to draw from. */
const DATE = "YYMMDD";
const CHARACTERS: Readonly<Record<string, string>> = { digits: DIGITS, date: DATE };
const THREE_DIGITS = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, "0"));
/** `{digits:8}` taken apart; null for anything else in braces, which a name may have. */
function blankOf(placeholder: string): Blank | null {
  const [, name = "", width] = BLANK.exec(placeholder) ?? [];
  return name ? { characters: CHARACTERS[name] ?? CODE_CHARACTERS, width: Number(width) } : null;
}

const BLANK = /^\{(\w+)(?::(\d+))?\}$/;
const NO_BLANK: Blank = { characters: "", width: 0 };

let lastDay: Day = -1;
let lastDate = "";

/** Rows come day by day: the last answer is often the next one too. */
function dateOf(at: Instant): string {
  const day = dayOf(at);
  if (day !== lastDay) {
    lastDay = day;
    lastDate = toDate(day).slice(2).replaceAll("-", "");
  }
  return lastDate;
}
