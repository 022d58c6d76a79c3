import { carriedBy, lendersCarriedBy } from "../carried.ts";
import type { Payee } from "../country.ts";

const RAILS = [[/^/, "ach"]] as const;
const overAch = carriedBy(RAILS);

export const landlords: readonly Payee[] = overAch([
  { name: "Cedar Ridge Apartments", text: "CEDAR RIDGE APTS WEB PMTS {code:6} WEB ID: {fixed:10}" },
  { name: "Parkview Property Management", text: "PARKVIEW PROP MGMT RENT {digits:8} WEB" },
  { name: "The Foundry Lofts", text: "FOUNDRY LOFTS WEB PMTS {code:6} WEB ID: {fixed:10}" },
  { name: "Hawthorne Residential", text: "HAWTHORNE RESIDENTIAL RENT {digits:8} WEB" },
  { name: "Riverbend Homes", text: "RIVERBEND HOMES LLC RENT {digits:7} PPD" },
  { name: "Union Street Realty", text: "UNION STREET REALTY RENT {digits:7} PPD" },
  { name: "Bilt Rewards", text: "BILTRENT RENT {digits:10} WEB ID: {fixed:10}" },
]);

export const lenders: readonly Payee[] = overAch([
  { name: "Rocket Mortgage", text: "ROCKET MORTGAGE LOAN PAYMT {fixed:10}" },
  { name: "Mr. Cooper", text: "MR COOPER NSM DBAMR.COOPER {fixed:10}" },
  { name: "PennyMac", text: "PENNYMAC MTG PAYMT {fixed:9}" },
  { name: "Freedom Mortgage", text: "FREEDOM MTG PYMTS {fixed:10}" },
  { name: "Guild Mortgage", text: "GUILD MORTGAGE MTG PYMT {fixed:9}" },
]);

export const brokers: readonly Payee[] = overAch([
  { name: "Vanguard", text: "VANGUARD BUY INVESTMENT {digits:15}" },
  { name: "Fidelity", text: "FID BKG SVC LLC MONEYLINE PPD" },
  { name: "Betterment", text: "BETTERMENT SEC TRANSFER {code:8}" },
  { name: "E*TRADE", text: "E*TRADE SECURITIES ACH TRNSFR {digits:9}" },
  { name: "Robinhood", text: "ROBINHOOD FUNDS {digits:10} PPD" },
]);

export const otherIssuers: readonly Payee[] = overAch([
  { name: "Discover", text: "DISCOVER E-PAYMENT {digits:4} WEB" },
  { name: "Citi Card", text: "CITI CARD ONLINE PAYMENT {digits:15} WEB" },
  { name: "Apple Card", text: "APPLECARD GSBANK PAYMENT {digits:8} WEB" },
  { name: "Barclaycard", text: "BARCLAYCARD US CREDITCARD {digits:9} WEB" },
  { name: "Synchrony Bank", text: "SYNCHRONY BANK PAYMENT {digits:16}" },
]);

export const clients: readonly Payee[] = overAch([
  { name: "Stripe", text: "STRIPE TRANSFER ST-{code:12} CCD" },
  { name: "Square", text: "SQUARE INC SQ{digits:6} CCD" },
  { name: "PayPal", text: "PAYPAL TRANSFER {digits:13} PPD" },
  { name: "Brightwater Hospitality", text: "BRIGHTWATER HOSP AP PAYMENT {digits:7} CCD" },
  { name: "Summit Dental Partners", text: "SUMMIT DENTAL PTN VENDOR PMT {digits:6} CCD" },
  { name: "Orchard Property Group", text: "ORCHARD PROP GRP ACH PMT {digits:8} CCD" },
]);

export const businessSuppliers: readonly Payee[] = overAch([
  { name: "Sysco", text: "SYSCO CORPORATION PAYMENT {digits:8} CCD" },
  { name: "Ferguson Enterprises", text: "FERGUSON ENT VENDOR ACH {digits:7} CCD" },
  { name: "Cintas", text: "CINTAS CORP ACH PMT {digits:9} CCD" },
  { name: "Bill.com", text: "BILL.COM LLC BILLING {code:14} CCD" },
  { name: "Lakeshore Packaging", text: "LAKESHORE PACKAGING INVOICE {digits:6} CCD" },
  { name: "Hanover Freight Lines", text: "HANOVER FREIGHT LINES INV {digits:7} CCD" },
]);

export const gigPlatforms: readonly Payee[] = overAch([
  { name: "Uber", text: "RAISER LLC EDI PAYMNT {code:12} CCD" },
  { name: "Lyft", text: "LYFT, INC. DRIVER PAY ST-{code:12} CCD" },
  { name: "DoorDash", text: "DOORDASH, INC. {fixed:5} ST-{code:12} PPD" },
  { name: "Instacart", text: "MAPLEBEAR INC. BATCH PAY ST-{code:12} PPD" },
  { name: "Rover", text: "ROVER.COM TRANSFER ST-{code:12} PPD" },
]);

export const benefitOffices: readonly Payee[] = overAch([
  { name: "State Unemployment Insurance", text: "STATE UI BENEFITS DIRECT DEP PPD ID: {fixed:10}" },
  { name: "Social Security Administration", text: "SSI TREAS 310 XXSUPP SEC PPD ID: 9101736039" },
  { name: "Veterans Affairs", text: "VACP TREAS 310 XXVA BENEF PPD ID: 9111736002" },
]);

export const pensionFunds: readonly Payee[] = overAch([
  {
    name: "Social Security Administration",
    text: "SSA TREAS 310 XXSOC SEC PPD ID: 9031736042",
    rhythm: "wednesday",
  },
  { name: "Fidelity Workplace Pensions", text: "FPRS PENSION {digits:9} PPD" },
  { name: "State Teachers Retirement", text: "STATE TEACHERS RETIREMENT BENEFIT PPD ID: {fixed:10}" },
  { name: "OPM Retirement", text: "OPM1 TREAS 310 XXCIV SERV PPD ID: 9024736025" },
]);

/** Advances on wages and instalment loans over the telephone. */
export const quickLenders = lendersCarriedBy(RAILS)([
  { name: "Dave", text: "DAVE INC EXTRACASH {code:8} PPD", repayText: "DAVE INC DAVE.COM {code:8} PPD" },
  { name: "EarnIn", text: "EARNIN CASHOUT {digits:9} PPD", repayText: "EARNIN PAYMENT {digits:9} PPD" },
  { name: "Brigit", text: "BRIGIT ADVANCE {code:8} PPD", repayText: "BRIGIT REPAYMENT {code:8} PPD" },
  {
    name: "OneMain Financial",
    text: "ONEMAIN LOAN PROCEEDS {digits:8} PPD",
    repayText: "ONEMAIN PAYMENT {digits:8} PPD",
  },
]);

export const cryptoExchanges: readonly Payee[] = overAch([
  { name: "Coinbase", text: "COINBASE INC. {code:8} WEB ID: {fixed:10}" },
  { name: "Kraken", text: "KRAKEN EXCHANGE ACH {digits:8} WEB" },
  { name: "Gemini", text: "GEMINI TRUST COMPANY {digits:9} WEB" },
]);

/** Banks outside the world that people have another account at. */
export const otherBanks: readonly string[] = [
  "Ally Bank",
  "PNC Bank",
  "US Bank",
  "TD Bank",
  "Regions Bank",
  "Navy Federal",
];
