import { fdxFace } from "@sandbank/protocol-fdx/server";
import type { Face } from "./face.ts";

/** The dialects hosted here. An institution of a dialect that is not listed is not hosted. */
export const faces: Readonly<Record<string, Face>> = {
  fdx: fdxFace,
};
