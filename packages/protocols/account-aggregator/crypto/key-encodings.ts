/** How a public key is written: explicit-parameter Weierstrass, which most banks send, or RFC 8410. */
export type KeyEncoding = "Curve25519" | "X25519";

/**
 * Curve25519 in short Weierstrass form, as BouncyCastle names and writes it: field, coefficients, generator, order
 * and cofactor spelled out, since the form has no object identifier (X9.62, RFC 3279 section 2.3.5).
 */
const PRIME = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed";
const A = "2aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa984914a144";
const B = "7b425ed097b425ed097b425ed097b425ed097b425ed097b4260b5e9c7710c864";
const GENERATOR =
  "042aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaad245a" +
  "20ae19a1b8a086b4e01edd2c7748d14c923d4d7e6d7c61b229e9c5a27eced3d9";
const ORDER = "1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed";

/** ECParameters of RFC 3279 without its outer tag: version, field, curve, base, order, cofactor. */
const PARAMETERS =
  `020101302b06072a8648ce3d01010220${PRIME}` +
  `30440420${A}0420${B}` +
  `0441${GENERATOR}` +
  `0220${ORDER}020108`;
const ID_EC_PUBLIC_KEY = "06072a8648ce3d0201";

const hex = (text: string) => Buffer.from(text, "hex");

interface Templates {
  /** Before the public key of a SubjectPublicKeyInfo. */
  readonly spkiPrefix: Buffer;
  /** Before the 32 octets of a PKCS#8 private key. */
  readonly pkcs8Prefix: Buffer;
  /** And after them. */
  readonly pkcs8Suffix: Buffer;
  /** Octets of a public key: an uncompressed point, or a coordinate. */
  readonly publicOctets: number;
}

/** DER around the numbers of a key. */
export const templates: Readonly<Record<KeyEncoding, Templates>> = {
  Curve25519: {
    spkiPrefix: hex(`308201313081ea${ID_EC_PUBLIC_KEY}3081de${PARAMETERS}034200`),
    pkcs8Prefix: hex(`308202010201003081ea${ID_EC_PUBLIC_KEY}3081de${PARAMETERS}0482010d308201090201010420`),
    pkcs8Suffix: hex(`a081e13081de${PARAMETERS}`),
    publicOctets: 65,
  },
  X25519: {
    spkiPrefix: hex("302a300506032b656e032100"),
    pkcs8Prefix: hex("302e020100300506032b656e04220420"),
    pkcs8Suffix: Buffer.alloc(0),
    publicOctets: 32,
  },
};
