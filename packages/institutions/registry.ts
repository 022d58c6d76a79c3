import { amex } from "./amex/manifest.ts";
import type { InstitutionManifest } from "./manifest.ts";

/** Every institution of the sandbox, in the order it is shown. Adding one is its folder and a line here. */
export const institutions: readonly InstitutionManifest[] = [amex];
