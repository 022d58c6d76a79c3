import { amex } from "./amex/manifest.ts";
import { axis } from "./axis/manifest.ts";
import { bankOfAmerica } from "./bank-of-america/manifest.ts";
import { capitalOne } from "./capital-one/manifest.ts";
import { chase } from "./chase/manifest.ts";
import { demobankDe } from "./demobank-de/manifest.ts";
import { demobankGb } from "./demobank-gb/manifest.ts";
import { demobankSe } from "./demobank-se/manifest.ts";
import { hdfc } from "./hdfc/manifest.ts";
import { icici } from "./icici/manifest.ts";
import { kotak } from "./kotak/manifest.ts";
import type { InstitutionManifest } from "./manifest.ts";
import { sbi } from "./sbi/manifest.ts";
import { wellsFargo } from "./wells-fargo/manifest.ts";

/** Every institution of the sandbox, in the order it is shown. Adding one is its folder and a line here. */
export const institutions: readonly InstitutionManifest[] = [
  amex,
  chase,
  bankOfAmerica,
  wellsFargo,
  capitalOne,
  hdfc,
  icici,
  sbi,
  axis,
  kotak,
  demobankGb,
  demobankSe,
  demobankDe,
];
