import { isAboutPayment, isLegalForm } from "./noise.ts";
import { withoutPlace } from "./places.ts";
import { type Descriptor, readDescriptor } from "./read-descriptor.ts";

/**
 * The name of the other side as a person would say it, from what a bank prints: `SQ *BLUE BOTTLE 0412 OAKLAND CA`
 * → `Blue Bottle`. Store numbers, towns, payment systems, references, dates and legal forms are left out.
 * @param isKnownTown says of a word in capitals whether it is a town, besides the large ones known here
 */
export function merchantName(
  description: string,
  isKnownTown: (town: string) => boolean = () => false,
): string {
  return nameOf(readDescriptor(description), isKnownTown);
}

export function nameOf(
  { words, nameLength, text }: Descriptor,
  isKnownTown: (town: string) => boolean = () => false,
): string {
  const all = words.slice(0, nameLength);
  const name = all.filter((word, index) => word !== "#" && !all.slice(0, index).includes(word));
  const inPlace = withoutPlace(name, isKnownTown);
  const spoken = withoutEnd(inPlace.filter((word) => !isLegalForm(word)));
  const kept = spoken.length > 0 ? spoken : inPlace.length > 0 ? inPlace : [text];
  return kept.map((word, index) => asWritten(word.replace(SITE, ""), index)).join(" ");
}

/** A site on the web: the name it stands for is what is in front of it. */
const SITE = /(?<=\p{L}{2,})\.(?:COM|NET|ORG|TV|IO|DE|SE|IN|CO\.UK|UK|INFO|CO)$/u;

/** Without the words about the payment and the sites that stand behind a name. */
function withoutEnd(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && (isAboutPayment(words[end - 1] ?? "") || SITE.test(words[end - 1] ?? ""))) end--;
  return words.slice(0, end);
}

const SMALL = new Set(["OF", "AND", "UND", "FUER", "FÜR", "DER", "DES", "THE", "DE"]);

function asWritten(word: string, index: number): string {
  if (index > 0 && SMALL.has(word)) return word.toLowerCase();
  if (word.length <= 3 && !/[AEIOUYÅÄÖÜ]/.test(word)) return word;
  if (word.length <= 2) return word;
  return word.replace(/[\p{L}'’]+/gu, (letters) => letters.charAt(0) + letters.slice(1).toLowerCase());
}
