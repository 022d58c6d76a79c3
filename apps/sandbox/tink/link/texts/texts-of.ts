import { type LinkLanguage, languageOf } from "@sandbank/protocol-tink/link";
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { LinkTexts } from "./link-texts.ts";
import { sv } from "./sv.ts";

const texts: Readonly<Record<LinkLanguage, LinkTexts>> = { en, sv, de };

/** The texts of a locale's language, and which it is; English where there are none in it. */
export function textsOf(locale: string): { readonly lang: LinkLanguage; readonly texts: LinkTexts } {
  const lang = languageOf(locale);
  return { lang, texts: texts[lang] };
}
