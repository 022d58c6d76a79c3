import { carriedBy, lendersCarriedBy } from "../carried.ts";
import type { Payee } from "../country.ts";

/** Bacs carries direct debits and bank giro credits, Faster Payments all that somebody sends. */
const RAILS = [
  [/^(DD|BGC) /, "bacs"],
  [/^/, "faster_payments"],
] as const;

const carried = carriedBy(RAILS);

export const landlords: readonly Payee[] = carried([
  { name: "Kingsley Lettings", text: "SO KINGSLEY LETTINGS RENT {fixed:6}" },
  { name: "Hartwell & Co", text: "SO HARTWELL CO CLIENT AC RENT" },
  { name: "Northern Homes Lettings", text: "SO NORTHERN HOMES LETTINGS {fixed:5}" },
  { name: "Clarion Housing", text: "SO CLARION HOUSING RENT {fixed:9}" },
  { name: "Sanctuary Housing", text: "SO SANCTUARY HOUSING {fixed:10}" },
  { name: "OpenRent", text: "SO OPENRENT LTD RENT {fixed:7}" },
  { name: "P Whittaker", text: "SO MR P WHITTAKER RENT" },
  { name: "S Mahmood", text: "SO S MAHMOOD FLAT RENT" },
]);

export const lenders: readonly Payee[] = carried([
  { name: "Nationwide Building Society", text: "DD NATIONWIDE B S {fixed:10}" },
  { name: "Halifax", text: "DD HALIFAX MORTGAGE {fixed:14}" },
  { name: "Santander Mortgages", text: "DD SANTANDER MORTGAGE {fixed:9}" },
  { name: "NatWest Home Loans", text: "DD NATWEST HOME LOANS {fixed:8}" },
  { name: "Skipton Building Society", text: "DD SKIPTON B S {fixed:10}" },
  { name: "Leeds Building Society", text: "DD LEEDS BLDG SOCIETY {fixed:11}" },
]);

export const brokers: readonly Payee[] = carried([
  { name: "Hargreaves Lansdown", text: "HARGREAVES LANSDOWN ISA {fixed:7}" },
  { name: "AJ Bell", text: "AJ BELL SECURITIES {fixed:7}" },
  { name: "Vanguard", text: "VANGUARD ASSET MGMT {fixed:9}" },
  { name: "interactive investor", text: "INTERACTIVE INVESTOR {fixed:7}" },
  { name: "Trading 212", text: "TRADING 212 UK LTD {code:8}" },
  { name: "Freetrade", text: "FREETRADE LTD {code:8}" },
]);

export const otherIssuers: readonly Payee[] = carried([
  { name: "MBNA", text: "DD MBNA LIMITED {fixed:10}" },
  { name: "Tesco Bank", text: "DD TESCO BANK {fixed:10}" },
  { name: "John Lewis Money", text: "DD JOHN LEWIS MONEY {fixed:10}" },
  { name: "M&S Bank", text: "DD M & S BANK {fixed:10}" },
  { name: "Virgin Money", text: "DD VIRGIN MONEY CARD {fixed:10}" },
  { name: "Aqua", text: "DD NEWDAY LTD AQUA {fixed:10}" },
]);

export const clients: readonly Payee[] = carried([
  { name: "Stripe", text: "FPI STRIPE PAYMENTS UK LTD {code:10}" },
  { name: "SumUp", text: "FPI SUMUP PAYMENTS LTD PID{digits:6}" },
  { name: "Worldpay", text: "BGC WORLDPAY UK LTD {fixed:8}" },
  { name: "GoCardless", text: "BGC GOCARDLESS LTD {code:8}" },
  { name: "Ashdown Property Services", text: "FPI ASHDOWN PROPERTY SERVICES INV {digits:4}" },
  { name: "Calder Valley Brewery", text: "FPI CALDER VALLEY BREWERY LTD INV {digits:4}" },
  { name: "Beacon Academy Trust", text: "BGC BEACON ACADEMY TRUST {digits:7}" },
  { name: "Hollins Dental Practice", text: "FPI HOLLINS DENTAL PRACTICE {digits:4}" },
]);

export const businessSuppliers: readonly Payee[] = carried([
  { name: "Bidfood", text: "BP BFS GROUP LTD BIDFOOD {fixed:8}" },
  { name: "Travis Perkins", text: "BP TRAVIS PERKINS TRADE {fixed:7}" },
  { name: "Howdens", text: "BP HOWDENS JOINERY {fixed:8}" },
  { name: "Pennine Packaging", text: "FPO PENNINE PACKAGING LTD INV {digits:5}" },
  { name: "Kestrel Print", text: "FPO KESTREL PRINT LTD INV {digits:5}" },
  { name: "Bright Accountancy", text: "FPO BRIGHT ACCOUNTANCY LLP {digits:5}" },
]);

export const gigPlatforms: readonly Payee[] = carried([
  { name: "Uber", text: "FPI UBER LONDON LTD {code:10}" },
  { name: "Deliveroo", text: "BGC ROOFOODS LTD {fixed:8}" },
  { name: "Just Eat", text: "BGC JUST EAT CO UK COURIER {fixed:6}" },
  { name: "Amazon Flex", text: "BGC AMAZON UK SVCS FLEX {fixed:8}" },
  { name: "Bolt", text: "FPI BOLT SERVICES UK {code:10}" },
  { name: "Airtasker", text: "FPI AIRTASKER UK LTD {code:8}" },
]);

/**
 * Benefits worth the sums of `economy.benefit`. Child Benefit is not: £25.60 a week for one child
 * (https://www.gov.uk/child-benefit/what-youll-get).
 */
export const benefitOffices: readonly Payee[] = carried([
  { name: "DWP Universal Credit", text: "BGC DWP UC {fixed:10}" },
  { name: "DWP Personal Independence Payment", text: "BGC DWP PIP {fixed:10}" },
  { name: "DWP Employment and Support Allowance", text: "BGC DWP ESA {fixed:10}" },
  { name: "DWP Jobseeker's Allowance", text: "BGC DWP JSA {fixed:10}" },
]);

export const pensionFunds: readonly Payee[] = carried([
  { name: "DWP State Pension", text: "BGC DWP SP {fixed:10}", rhythm: "four_weekly" },
  { name: "NHS Pensions", text: "BGC NHS PENSIONS {fixed:8}" },
  { name: "Teachers' Pensions", text: "BGC TEACHERS PENSION {fixed:8}" },
  { name: "Aviva", text: "BGC AVIVA PENSIONS {fixed:9}" },
  { name: "Legal & General", text: "BGC L&G PENSIONS {fixed:9}" },
  { name: "My Civil Service Pension", text: "BGC MYCSP PENSION {fixed:8}" },
]);

export const quickLenders = lendersCarriedBy(RAILS)([
  {
    name: "Lending Stream",
    text: "FPI LENDING STREAM {fixed:8}",
    repayText: "DD LENDING STREAM {fixed:8}",
  },
  { name: "Mr Lender", text: "FPI MR LENDER {fixed:7}", repayText: "DD MR LENDER {fixed:7}" },
  { name: "118 118 Money", text: "FPI 118118 MONEY {fixed:8}", repayText: "DD 118 118 MONEY {fixed:8}" },
  { name: "Drafty", text: "FPI DRAFTY {fixed:8}", repayText: "DD DRAFTY {fixed:8}" },
]);

export const cryptoExchanges: readonly Payee[] = carried([
  { name: "Coinbase", text: "CB PAYMENTS LTD {code:10}" },
  { name: "Kraken", text: "PAYWARD LTD KRAKEN {code:12}" },
  { name: "Crypto.com", text: "FORIS DAX UK LTD {code:10}" },
  { name: "Bitpanda", text: "BITPANDA UK LTD {code:8}" },
]);

/** Banks outside the world that people have another account at. */
export const otherBanks: readonly string[] = ["Starling", "Monzo", "Santander", "Halifax", "Nationwide"];
