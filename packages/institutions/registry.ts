import { amex } from "./amex/manifest.ts";
import { bankOfAmerica } from "./bank-of-america/manifest.ts";
import { capitalOne } from "./capital-one/manifest.ts";
import { chase } from "./chase/manifest.ts";
import type { InstitutionManifest } from "./manifest.ts";
import { mockBank } from "./mock-bank/manifest.ts";
import { wellsFargo } from "./wells-fargo/manifest.ts";

/** Every institution of the sandbox, in the order it is shown. Adding one is its folder and a line here. */
export const institutions: readonly InstitutionManifest[] = [
  amex,
  chase,
  bankOfAmerica,
  wellsFargo,
  capitalOne,
  mockBank,
];
