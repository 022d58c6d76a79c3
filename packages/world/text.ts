import type { Stream } from "./rng.ts";

const COMBINING_MARKS = /\p{Mn}/gu;

/** Letters without their diacritics: `Renée` → `Renee`; what has no plain letter underneath is dropped. */
export function foldToAscii(text: string): string {
  return text
    .normalize("NFKD")
    .replace(COMBINING_MARKS, "")
    .replace(/[^\x20-\x7e]/g, "");
}

const PLACEHOLDER = /\{(\w+)(?::(\d+))?\}/g;
const CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/**
 * A raw text with the parts that stay the same for its owner filled in: named `values` as capitals, `{store:4}` as
 * a number of two to four digits, `{fixed:10}` as exactly ten digits. `{digits:8}` and `{code:6}` are left
 * for {@link finishText}.
 */
export function settleText(text: string, values: Readonly<Record<string, string>>, stream: Stream): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string, width?: string) => {
    if (name === "store") return String(stream.int(10, Number("9".repeat(Math.min(Number(width), 9)))));
    if (name === "fixed") return digits(Number(width), stream);
    if (name === "digits" || name === "code") return placeholder;
    const value = values[name];
    if (value === undefined) throw new Error(`"${text}" has a placeholder {${name}} nobody fills`);
    return name === "handle" ? toHandle(value) : foldToAscii(value).toUpperCase();
  });
}

/** `Café Noir 24` → `cafenoir24`. */
export function toHandle(name: string): string {
  return foldToAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

function digits(width: number, stream: Stream): string {
  return Array.from({ length: width }, () => stream.int(0, 9)).join("");
}

/** The text of one transaction: references that differ each time filled in from its own stream. */
export function finishText(text: string, references: Stream): string {
  return text.replace(PLACEHOLDER, (_, name: string, width?: string) => {
    const characters = name === "digits" ? "0123456789" : CODE_CHARACTERS;
    let filled = "";
    for (let i = 0; i < Number(width); i++) {
      filled += characters.charAt(references.int(0, characters.length - 1));
    }
    return filled;
  });
}
