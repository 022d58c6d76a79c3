import type { Stream } from "../rng.ts";

const ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const CHECKSUM_LENGTH = 6;

/** Characters of version, program and checksum: a program is 20 or 32 bytes. */
const LENGTHS = [1 + 32 + CHECKSUM_LENGTH, 1 + 52 + CHECKSUM_LENGTH];

/**
 * Address of a Bitcoin wallet on the test network, whose coins are worth nothing: `tb1q` and 38 characters
 * (BIP 173, https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki). Nobody has the key to it.
 */
export function cryptoAddress(stream: Stream): string {
  const version = 0;
  const program = Array.from({ length: 32 }, () => stream.int(0, 31));
  const data = [version, ...program];
  const checksum = polymod([...expand("tb"), ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  for (let i = CHECKSUM_LENGTH - 1; i >= 0; i--) data.push((checksum >>> (5 * i)) & 31);
  return `tb1${data.map((value) => ALPHABET.charAt(value)).join("")}`;
}

/** Bitcoin address of version 0 (BIP 173) on the main or the test network, wholly in lower or in upper case. */
export function isValidCryptoAddress(text: string): boolean {
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return false;
  const [, prefix = "", rest = ""] = /^(bc|tb)1(.+)$/.exec(text.toLowerCase()) ?? [];
  const data = Array.from(rest, (character) => ALPHABET.indexOf(character));
  if (!LENGTHS.includes(data.length) || data.includes(-1) || data[0] !== 0) return false;
  const lastOfProgram = data[data.length - CHECKSUM_LENGTH - 1] ?? 0;
  const paddingIsZero = data.length === LENGTHS[0] || (lastOfProgram & 0b1111) === 0;
  return paddingIsZero && polymod([...expand(prefix), ...data]) === 1;
}

function expand(prefix: string): number[] {
  const codes = Array.from(prefix, (character) => character.charCodeAt(0));
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
}

/** Remainder of the BCH code over 5-bit values that the checksum is made from. */
function polymod(values: readonly number[]): number {
  let remainder = 1;
  for (const value of values) {
    const top = remainder >>> 25;
    remainder = ((remainder & 0x1ffffff) << 5) ^ value;
    for (const [bit, term] of GENERATOR.entries()) if ((top >>> bit) & 1) remainder ^= term;
  }
  return remainder;
}
