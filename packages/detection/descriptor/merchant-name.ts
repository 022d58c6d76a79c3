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
  const name = words.slice(0, nameLength).filter((word) => word !== "#");
  const inPlace = withoutPlace(name, isKnownTown);
  const spoken = inPlace.filter((word) => !isAboutPayment(word) && !isLegalForm(word));
  const kept = spoken.length > 0 ? spoken : inPlace.length > 0 ? inPlace : [text];
  return kept.map(asWritten).join(" ");
}

const SMALL = new Set(["OF", "AND", "UND", "FUER", "FÜR", "DER", "DES", "THE", "DE"]);

function asWritten(word: string, index: number): string {
  if (index > 0 && SMALL.has(word)) return word.toLowerCase();
  if (word.length <= 3 && !/[AEIOUYÅÄÖÜ]/.test(word)) return word;
  if (word.length <= 2) return word;
  return word.replace(/\p{L}+/gu, (letters) => letters.charAt(0) + letters.slice(1).toLowerCase());
}
