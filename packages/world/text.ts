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

/** Letters without their diacritics: `Renée` → `Renee`; what has no plain letter underneath is dropped. */
export function foldToAscii(text: string): string {
  return text
    .replace(/[ßøØæÆłŁđĐ]/g, (letter) => SPELT_OUT[letter] ?? "")
    .normalize("NFKD")
    .replace(COMBINING_MARKS, "")
    .replace(/[^\x20-\x7e]/g, "");
}

const PLACEHOLDER = /\{(\w+)(?::(\d+))?\}/g;
const CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/**
 * A raw text with the parts that stay the same for its owner filled in: named `values` as capitals, `{store:4}` as
 * a number of two to four digits, `{fixed:10}` as exactly ten digits. `{digits:8}` and `{code:6}` are left
 * for {@link Template}.
 */
export function settleText(
  text: string,
  values: Readonly<Record<string, string>>,
  drawn: () => Stream,
  spell: (value: string) => string = foldToAscii,
): string {
  let stream: Stream | undefined;
  return text.replace(PLACEHOLDER, (placeholder, name: string, width?: string) => {
    if (name === "store" || name === "fixed") {
      stream ??= drawn();
      return name === "fixed" ? digits(Number(width), stream) : storeNumber(Number(width), stream);
    }
    if (name === "digits" || name === "code") return placeholder;
    const value = values[name];
    if (value === undefined) throw new Error(`"${text}" has a placeholder {${name}} nobody fills`);
    return name === "handle" ? toHandle(value) : spell(value).toUpperCase();
  });
}

/** `Café Noir 24` → `cafenoir24`. */
export function toHandle(name: string): string {
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

/** A text taken apart once, for the many transactions that share it. */
export class Template {
  /** Literal texts, one more than there are blanks. */
  readonly #literals: readonly string[];
  readonly #blanks: readonly { readonly characters: string; readonly width: number }[];

  constructor(text: string) {
    const literals: string[] = [];
    const blanks: { characters: string; width: number }[] = [];
    let from = 0;
    for (const match of text.matchAll(PLACEHOLDER)) {
      literals.push(text.slice(from, match.index));
      from = match.index + match[0].length;
      blanks.push({ characters: match[1] === "digits" ? DIGITS : CODE_CHARACTERS, width: Number(match[2]) });
    }
    this.#literals = [...literals, text.slice(from)];
    this.#blanks = blanks;
  }

  /** Filled in with references that differ each time. */
  fill(references: Stream): string {
    let text = this.#literals[0] ?? "";
    for (let i = 0; i < this.#blanks.length; i++) {
      const { characters, width } = this.#blanks[i] ?? NO_BLANK;
      let left = width;
      for (; left >= 3 && characters === DIGITS; left -= 3) text += THREE_DIGITS[references.below(1000)];
      for (; left > 0; left--) text += characters.charAt(references.below(characters.length));
      text += this.#literals[i + 1] ?? "";
    }
    return text;
  }
}

const DIGITS = "0123456789";
const THREE_DIGITS = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, "0"));
const NO_BLANK = { characters: "", width: 0 };
