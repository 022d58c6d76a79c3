import type { LinkFailure } from "../../../wire/link.ts";
import { type LinkLanguage, languageOf } from "../locales.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { type Messages, messageKeyOf } from "./message-key.ts";
import { sv } from "./sv.ts";

const messages: Readonly<Record<LinkLanguage, Messages>> = { en, sv, de };

/** What a person is told of it, in the language of their locale; in English where there is no text in it. */
export function messageOf(failure: LinkFailure, locale: string): string {
  return messages[languageOf(locale)][messageKeyOf(failure)];
}
