import { type Effect, parseDuration } from "./effect.ts";
import { type Word, words } from "./words.ts";

/** A user name taken apart: words from the left, then whom they are said of, then what sets a copy apart. */
export interface ParsedLogin {
  /** Trimmed and in lower case: equal texts are the same login. */
  readonly text: string;
  /** In the order typed. */
  readonly words: readonly { readonly word: Word; readonly durationMs: number }[];
  /** What follows the words: a persona, a user name, a number; empty where nothing does. */
  readonly person: string;
  /** What follows the first `+`; null without one. */
  readonly suffix: string | null;
}

const SUFFIX = /^[\w.@-]{1,64}$/;
const DURATION = "{duration}";

/**
 * Reads a user name as the grammar of words: `otp.slow.5s.overspender+run-7`. Of two words that fit the longer one
 * is meant. What is no word is left as the person, whoever that may be.
 * @returns a sentence that says what is wrong where the text cannot be a login.
 */
export function parseLogin(login: string): ParsedLogin | string {
  const text = login.trim().toLowerCase();
  const plus = text.indexOf("+");
  const base = plus < 0 ? text : text.slice(0, plus);
  const suffix = plus < 0 ? null : text.slice(plus + 1);
  if (base === "") return "The user name is empty.";
  if (suffix !== null && !SUFFIX.test(suffix)) {
    return `After "+" come 1 to 64 letters, digits, ".", "_", "-" or "@", not "${suffix}".`;
  }
  const found: { word: Word; durationMs: number }[] = [];
  let rest = base.split(".");
  for (let next = longestWord(rest); next; next = longestWord(rest)) {
    found.push(next);
    rest = rest.slice(next.length);
  }
  return { text, words: found, person: rest.join("."), suffix };
}

/** Everything the words of a login do, in order. */
export function effectsOf(login: ParsedLogin): readonly Effect[] {
  return login.words.flatMap(({ word, durationMs }) => word.effects(durationMs));
}

interface FoundWord {
  readonly word: Word;
  readonly durationMs: number;
  readonly length: number;
}

function longestWord(segments: readonly string[]): FoundWord | undefined {
  let longest: FoundWord | undefined;
  for (const word of words) {
    const found = match(word, segments);
    if (found && found.length > (longest?.length ?? 0)) longest = found;
  }
  return longest;
}

function match(word: Word, segments: readonly string[]): FoundWord | undefined {
  const parts = word.name.split(".");
  let durationMs = 0;
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? "";
    if (part !== DURATION) {
      if (segment !== part) return undefined;
      continue;
    }
    const read = parseDuration(segment);
    if (read === undefined) return undefined;
    durationMs = read;
  }
  return { word, durationMs, length: parts.length };
}
