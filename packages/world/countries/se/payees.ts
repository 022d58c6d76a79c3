import type { Payee } from "../country.ts";
import { carried, lendersCarried } from "./rails.ts";

/** Bankgiro numbers are made up; so are the names of small firms. */
export const landlords: readonly Payee[] = carried([
  { name: "Rikshem", text: "Betalning BG 5{fixed:3}-{fixed:4} RIKSHEM HYRA" },
  { name: "Heimstaden", text: "Betalning BG 5{fixed:3}-{fixed:4} HEIMSTADEN" },
  { name: "Willhem", text: "Betalning BG 5{fixed:3}-{fixed:4} WILLHEM HYRA" },
  { name: "Stena Fastigheter", text: "Betalning BG 5{fixed:3}-{fixed:4} STENA FASTIGHETER" },
  { name: "Victoriahem", text: "Betalning BG 5{fixed:3}-{fixed:4} VICTORIAHEM" },
  { name: "Balder", text: "Betalning BG 5{fixed:3}-{fixed:4} BALDER HYRA" },
  { name: "Kommunala Bostads AB", text: "Betalning BG 5{fixed:3}-{fixed:4} BOSTADS AB HYRA" },
]);

export const lenders: readonly Payee[] = carried([
  { name: "SBAB", text: "Autogiro SBAB BANK" },
  { name: "Länsförsäkringar Hypotek", text: "Autogiro LF HYPOTEK" },
  { name: "Skandia Bolån", text: "Autogiro SKANDIABANKEN BOLÅN" },
  { name: "Danske Hypotek", text: "Autogiro DANSKE HYPOTEK" },
  { name: "Landshypotek", text: "Autogiro LANDSHYPOTEK" },
  { name: "Stabelo", text: "Autogiro STABELO BOLÅN" },
]);

export const brokers: readonly Payee[] = carried([
  { name: "Avanza", text: "Överföring AVANZA BANK ISK" },
  { name: "Nordnet", text: "Överföring NORDNET BANK ISK" },
  { name: "Lysa", text: "Överföring LYSA AB" },
  { name: "Opti", text: "Överföring OPTI SPAR" },
]);

export const otherIssuers: readonly Payee[] = carried([
  { name: "Eurocard", text: "Betalning BG 5{fixed:3}-{fixed:4} EUROCARD" },
  { name: "Marginalen Bank", text: "Betalning BG 5{fixed:3}-{fixed:4} MARGINALEN BANK" },
  { name: "Bank Norwegian", text: "Betalning BG 5{fixed:3}-{fixed:4} BANK NORWEGIAN" },
  { name: "Entercard", text: "Betalning BG 5{fixed:3}-{fixed:4} ENTERCARD" },
  { name: "Ikano Bank", text: "Betalning BG 5{fixed:3}-{fixed:4} IKANO BANK" },
  { name: "Resurs Bank", text: "Betalning BG 5{fixed:3}-{fixed:4} RESURS BANK" },
]);

export const clients: readonly Payee[] = carried([
  { name: "Zettle", text: "Insättning ZETTLE BY PAYPAL" },
  { name: "Klarna", text: "Insättning KLARNA BANK AB {digits:8}" },
  { name: "Stripe", text: "Insättning STRIPE {code:10}" },
  { name: "Fastighets AB Kvarnen", text: "Bankgiroinbetalning FASTIGHETS AB KVARNEN" },
  { name: "Brf Utsikten", text: "Bankgiroinbetalning BRF UTSIKTEN {digits:6}" },
  { name: "Hamnens Restauranger AB", text: "Bankgiroinbetalning HAMNENS RESTAURANGER" },
  { name: "Tallbackens Förskola", text: "Bankgiroinbetalning TALLBACKENS FORSKOLA" },
  { name: "Nordkust Teknik AB", text: "Bankgiroinbetalning NORDKUST TEKNIK {digits:6}" },
]);

export const businessSuppliers: readonly Payee[] = carried([
  { name: "Martin & Servera", text: "Betalning BG 5{fixed:3}-{fixed:4} MARTIN SERVERA" },
  { name: "Menigo", text: "Betalning BG 5{fixed:3}-{fixed:4} MENIGO FOODSERVICE" },
  { name: "Ahlsell Sverige", text: "Betalning BG 5{fixed:3}-{fixed:4} AHLSELL SVERIGE" },
  { name: "Dustin Sverige", text: "Betalning BG 5{fixed:3}-{fixed:4} DUSTIN SVERIGE" },
  { name: "PostNord Sverige", text: "Betalning BG 5{fixed:3}-{fixed:4} POSTNORD SVERIGE" },
  { name: "Telia Företag", text: "Betalning BG 5{fixed:3}-{fixed:4} TELIA FORETAG" },
  { name: "Lokalhyra Castellum", text: "Betalning BG 5{fixed:3}-{fixed:4} CASTELLUM HYRA" },
  { name: "Fora", text: "Betalning BG 5{fixed:3}-{fixed:4} FORA AVTALSPENSION" },
]);

export const gigPlatforms: readonly Payee[] = carried([
  { name: "foodora", text: "Insättning FOODORA AB" },
  { name: "Wolt", text: "Insättning WOLT SVERIGE AB" },
  { name: "Uber", text: "Insättning UBER BV {code:8}" },
  { name: "Bolt", text: "Insättning BOLT OPERATIONS OU" },
  { name: "Frilans Finans", text: "Lön FRILANS FINANS" },
  { name: "TipTapp", text: "Insättning TIPTAPP AB" },
]);

export const benefitOffices: readonly Payee[] = carried([
  { name: "Försäkringskassan", text: "FKASSA {fixed:10}" },
  { name: "Försäkringskassan Barnbidrag", text: "BARNBDR {fixed:10}" },
  { name: "CSN Studiemedel", text: "Studiestöd CSN" },
  { name: "Försörjningsstöd", text: "Insättning SOCIALFÖRVALTNINGEN" },
]);

export const pensionFunds: readonly Payee[] = carried([
  { name: "Pensionsmyndigheten", text: "PENSION PENSIONSMYNDIGHETEN" },
  { name: "AMF", text: "PENSION AMF" },
  { name: "Alecta", text: "PENSION ALECTA" },
  { name: "KPA Pension", text: "PENSION KPA" },
  { name: "SPV", text: "PENSION SPV STATENS TJÄNSTEPENSION" },
]);

export const quickLenders = lendersCarried([
  {
    name: "Ferratum",
    text: "Insättning FERRATUM BANK",
    repayText: "Autogiro FERRATUM BANK",
  },
  { name: "Brixo", text: "Insättning BRIXO AB", repayText: "Autogiro BRIXO AB" },
  { name: "Northmill", text: "Insättning NORTHMILL BANK", repayText: "Autogiro NORTHMILL BANK" },
  {
    name: "Savelend",
    text: "Insättning SAVELEND",
    repayText: "Autogiro SAVELEND",
  },
]);

export const cryptoExchanges: readonly Payee[] = carried([
  { name: "Safello", text: "Överföring SAFELLO AB {digits:8}" },
  { name: "BTCX", text: "Överföring BTCX {digits:8}" },
  { name: "Kraken", text: "Överföring PAYWARD LTD {code:10}" },
]);

/** Banks outside the world that people have another account at. */
export const otherBanks: readonly string[] = [
  "Skandiabanken",
  "Lansforsakringar Bank",
  "ICA Banken",
  "Sparbanken Syd",
];
