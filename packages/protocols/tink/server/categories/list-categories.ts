import { tinkCategoryCodes } from "@sandbank/domain";
import type { ListCategoriesResponse, TinkCategory } from "../../wire/index.ts";
import { categoryIdOf } from "./category-id.ts";
import { type CategoryLanguage, categoryNames, otherName } from "./names.ts";

const TYPES: Readonly<Record<string, TinkCategory["type"]>> = {
  expenses: "EXPENSES",
  income: "INCOME",
  transfers: "TRANSFERS",
};

/** Tink's tree as a flat list: every parent in front of its leaves. In English for a locale we have no words in. */
export function listCategories(locale: string): ListCategoriesResponse {
  const language = languageOf(locale);
  return codes.map((code, sortOrder) => categoryOf(code, sortOrder, language));
}

/** `expenses`, `expenses:home`, `expenses:home.rent` … */
const codes: readonly string[] = [
  ...new Set(tinkCategoryCodes.flatMap((leaf) => [kindOf(leaf), leaf.slice(0, leaf.lastIndexOf(".")), leaf])),
];

function categoryOf(code: string, sortOrder: number, language: CategoryLanguage): TinkCategory {
  const parent = parentOf(code);
  const primary = code.includes(".") ? parent : code.includes(":") ? code : null;
  const secondaryName = code.includes(".") ? nameOf(code, language) : null;
  const primaryName = primary === null ? null : nameOf(primary, language);
  return {
    code,
    defaultChild: code.endsWith(".other"),
    id: categoryIdOf(code),
    parent: parent === null ? null : categoryIdOf(parent),
    primaryName,
    searchTerms:
      [primaryName, secondaryName]
        .filter((name) => name !== null)
        .join(",")
        .toLowerCase() || null,
    secondaryName,
    sortOrder,
    type: TYPES[kindOf(code)] ?? "UNKNOWN",
    typeName: nameOf(kindOf(code), language),
  };
}

function kindOf(code: string): string {
  return code.split(":", 1)[0] ?? code;
}

function parentOf(code: string): string | null {
  if (code.includes(".")) return code.slice(0, code.lastIndexOf("."));
  return code.includes(":") ? kindOf(code) : null;
}

function nameOf(code: string | null, language: CategoryLanguage): string {
  return (categoryNames[code ?? ""] ?? otherName)[language];
}

/** `sv_SE`, `sv-SE` and `sv` are Swedish. */
function languageOf(locale: string): CategoryLanguage {
  const [language = ""] = locale.toLowerCase().split(/[_-]/);
  return language === "sv" || language === "de" ? language : "en";
}
