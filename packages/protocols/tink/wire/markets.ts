/** Where Tink is, by ISO 3166-1 alpha-2, with the currency of new users. */
export const tinkMarkets: Readonly<Record<string, { readonly currency: string; readonly timeZone: string }>> =
  {
    AT: { currency: "EUR", timeZone: "Europe/Vienna" },
    BE: { currency: "EUR", timeZone: "Europe/Brussels" },
    CZ: { currency: "CZK", timeZone: "Europe/Prague" },
    DE: { currency: "EUR", timeZone: "Europe/Berlin" },
    DK: { currency: "DKK", timeZone: "Europe/Copenhagen" },
    EE: { currency: "EUR", timeZone: "Europe/Tallinn" },
    ES: { currency: "EUR", timeZone: "Europe/Madrid" },
    FI: { currency: "EUR", timeZone: "Europe/Helsinki" },
    FR: { currency: "EUR", timeZone: "Europe/Paris" },
    GB: { currency: "GBP", timeZone: "Europe/London" },
    IE: { currency: "EUR", timeZone: "Europe/Dublin" },
    IT: { currency: "EUR", timeZone: "Europe/Rome" },
    LT: { currency: "EUR", timeZone: "Europe/Vilnius" },
    LV: { currency: "EUR", timeZone: "Europe/Riga" },
    NL: { currency: "EUR", timeZone: "Europe/Amsterdam" },
    NO: { currency: "NOK", timeZone: "Europe/Oslo" },
    PL: { currency: "PLN", timeZone: "Europe/Warsaw" },
    PT: { currency: "EUR", timeZone: "Europe/Lisbon" },
    SE: { currency: "SEK", timeZone: "Europe/Stockholm" },
  };

/** Languages Tink speaks, each with the country its words are of. */
export const tinkLocales: readonly string[] = [
  "cs_CZ",
  "da_DK",
  "de_DE",
  "en_GB",
  "en_US",
  "es_ES",
  "et_EE",
  "fi_FI",
  "fr_FR",
  "it_IT",
  "lt_LT",
  "lv_LV",
  "nl_NL",
  "no_NO",
  "pl_PL",
  "pt_PT",
  "sv_SE",
];
