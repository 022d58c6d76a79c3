import { foldToAscii } from "../../text.ts";

const SPELT_OUT: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "AE",
  Ö: "OE",
  Ü: "UE",
  ß: "ss",
};

/** As payment systems and card networks carry umlauts: `Köln` → `Koeln`. */
export function spell(text: string): string {
  return foldToAscii(text.replace(/[äöüÄÖÜß]/g, (letter) => SPELT_OUT[letter] ?? letter));
}
