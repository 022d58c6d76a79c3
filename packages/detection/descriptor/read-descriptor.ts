import { isSettled, type PaymentMethod, saidMethod } from "./method.ts";
import { isReference } from "./noise.ts";
import { FACILITATOR, wrappers } from "./wrappers.ts";

/** A raw text of a bank taken apart. */
export interface Descriptor {
  readonly method: PaymentMethod;
  /** Words about who and what for, in capitals; what is a reference stands as `#`. */
  readonly words: readonly string[];
  /** The references in the order of their `#`. */
  readonly references: readonly string[];
  /** How many of the words are of the name; the rest says what it was for. */
  readonly nameLength: number;
  /** The whole text in capitals. */
  readonly text: string;
}

/** Takes apart what a bank prints of a payment, in the wordings of the US, the UK, Germany, India and Sweden. */
export function readDescriptor(description: string): Descriptor {
  const text = description.normalize("NFC").toUpperCase().replace(/\s+/g, " ").trim();
  const { name, note, ref, method, otherwise } = unwrapped(text);
  // Girocard terminals print the shop, the town and the country: `NAME//TOWN/DE`.
  const [shop = "", place = ""] = name.split("//");
  const nameWords = wordsOf(shop.replace(FACILITATOR, ""));
  const words: string[] = [];
  const references: string[] = [];
  const take = (word: string) => {
    if (!isReference(word)) words.push(word);
    else {
      words.push("#");
      references.push(word);
    }
  };
  nameWords.forEach(take);
  const nameLength = words.length;
  for (const word of wordsOf(`${place} ${note}`)) take(word);
  if (ref) {
    words.push("#");
    references.push(ref);
  }
  const said = saidMethod(text);
  return {
    method: (isSettled(said) ? said : (method ?? said)) ?? otherwise,
    words,
    references,
    nameLength,
    text,
  };
}

function unwrapped(text: string): {
  name: string;
  note: string;
  ref: string;
  method: PaymentMethod | null;
  otherwise: PaymentMethod;
} {
  for (const { pattern, method, otherwise = "card" } of wrappers) {
    const groups = pattern.exec(text)?.groups;
    if (!groups?.name) continue;
    return { name: groups.name, note: groups.note ?? "", ref: groups.ref ?? "", method, otherwise };
  }
  return { name: text, note: "", ref: "", method: null, otherwise: "card" };
}

function wordsOf(text: string): string[] {
  return text
    .replace(/[*_,;:|]+/g, " ")
    .replace(/#(?=\d)/g, " #")
    .split(/[\s/]+/)
    .map((word) => word.replace(/^[-.(]+|[-()]+$/g, ""))
    .filter((word) => word !== "");
}
