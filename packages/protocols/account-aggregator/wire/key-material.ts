import { keyMaterial, type ReadKeyMaterial } from "../crypto/key-material.ts";

/**
 * Public half of one side's key agreement. Which curve it is on says `KeyValue` itself: what `curve` and `cryptoAlg`
 * say differs between implementations that understand each other.
 */
export { keyMaterial };
export type KeyMaterial = ReadKeyMaterial;
