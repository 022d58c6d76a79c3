import type { CountryCode } from "@sandbank/domain";
import { rootSeed, type Stream, streamOf } from "../rng.ts";

/** What an account number is issued by. */
export interface Issuer {
  readonly country: CountryCode;
  readonly bankId: string;
}

/** What a bank was given once and for ever under a numbering scheme: the same in every world. */
export function bankDraw({ country, bankId }: Issuer, scheme: string): Stream {
  return streamOf(rootSeed(0), "numbers", scheme, country, bankId);
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * Four letters standing for the bank in BIC, IFSC and British IBANs: the initial of its id, Q, two drawn ones. None
 * of the 1,510 bank codes India has given out has a Q in second place (npm `ifsc` 2.0.50, from the Reserve Bank's
 * lists).
 */
export function bankLetters(issuer: Issuer): string {
  const stream = bankDraw(issuer, "letters");
  const letter = () => LETTERS.charAt(stream.int(0, LETTERS.length - 1));
  const initial = /[a-z]/i.exec(issuer.bankId)?.[0].toUpperCase() ?? "X";
  return `${initial}Q${letter()}${letter()}`;
}
