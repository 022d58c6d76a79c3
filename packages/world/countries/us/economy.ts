import type { Economy, Payee, Wording } from "../country.ts";

export const wording: Wording = {
  openingDeposit: "DEPOSIT - ACCOUNT OPENING",
  payroll: "{employer} PAYROLL PPD ID: {fixed:10}",
  taxRefund: "IRS TREAS 310 TAX REF PPD ID: 9111036170",
  taxPayment: "IRS USATAXPYMT {digits:15} CCD",
  atmWithdrawal: "ATM WITHDRAWAL {digits:6} {city} {region}",
  atmFee: "NON-NETWORK ATM FEE - WITHDRAWAL",
  check: "CHECK # {number}",
  toPerson: "ZELLE PAYMENT TO {person} {digits:11}",
  fromPerson: "ZELLE PAYMENT FROM {person} {digits:11}",
  transferTo: "ONLINE TRANSFER TO {product} ...{lastFour} TRANSACTION#: {digits:11}",
  transferFrom: "ONLINE TRANSFER FROM {product} ...{lastFour} TRANSACTION#: {digits:11}",
  outsideTo: "INSTANT TRANSFER TO LINKED ACCOUNT ...{lastFour} REF {code:10}",
  outsideFrom: "INSTANT TRANSFER FROM LINKED ACCOUNT ...{lastFour} REF {code:10}",
  paymentToCard: "PAYMENT TO {product} ...{lastFour}",
  paymentFromAccount: "PAYMENT FROM {product} ...{lastFour} - THANK YOU",
  paymentThankYou: "ONLINE PAYMENT - THANK YOU",
  paymentToLoan: "PAYMENT TO {product} ...{lastFour}",
  loanPaymentReceived: "LOAN PAYMENT RECEIVED - THANK YOU",
  loanDisbursement: "LOAN PROCEEDS DISBURSED",
  interestPaid: "INTEREST PAYMENT",
  interestCharge: "INTEREST CHARGE ON PURCHASES",
  lateFee: "LATE PAYMENT FEE",
  annualFee: "ANNUAL MEMBERSHIP FEE",
  contribution: "CONTRIBUTION RECEIVED",
  dividend: "DIVIDEND REINVESTED",
};

export const economy: Economy = {
  netIncomeMinor: [330_000, 1_050_000],
  inflationBasisPoints: 290,
  tipPercent: [15, 24],
  fuelHoldsMinor: [100, 100, 10_000, 12_500, 17_500],
  atmStepMinor: 2000,
  atmFeeMinor: 300,
  // https://www.irs.gov/faqs/estimated-tax
  estimatedTaxDue: [
    [1, 15],
    [4, 15],
    [6, 15],
    [9, 15],
  ],
  lateFeeMinor: [3000, 4100],
  minimumPaymentMinor: 4000,
  annualFeeMinor: { platinum: 69_500, travel: 9500 },
};

export const landlords: readonly Payee[] = [
  { name: "Cedar Ridge Apartments", text: "CEDAR RIDGE APTS WEB PMTS {code:6} WEB ID: {fixed:10}" },
  { name: "Parkview Property Management", text: "PARKVIEW PROP MGMT RENT {digits:8} WEB" },
  { name: "The Foundry Lofts", text: "FOUNDRY LOFTS WEB PMTS {code:6} WEB ID: {fixed:10}" },
  { name: "Hawthorne Residential", text: "HAWTHORNE RESIDENTIAL RENT {digits:8} WEB" },
  { name: "Riverbend Homes", text: "RIVERBEND HOMES LLC RENT {digits:7} PPD" },
  { name: "Union Street Realty", text: "UNION STREET REALTY RENT {digits:7} PPD" },
];

export const lenders: readonly Payee[] = [
  { name: "Rocket Mortgage", text: "ROCKET MORTGAGE LOAN PAYMT {fixed:10}" },
  { name: "Mr. Cooper", text: "MR COOPER NSM DBAMR.COOPER {fixed:10}" },
  { name: "PennyMac", text: "PENNYMAC MTG PAYMT {fixed:9}" },
  { name: "Freedom Mortgage", text: "FREEDOM MTG PYMTS {fixed:10}" },
  { name: "Guild Mortgage", text: "GUILD MORTGAGE MTG PYMT {fixed:9}" },
];

export const brokers: readonly Payee[] = [
  { name: "Vanguard", text: "VANGUARD BUY INVESTMENT {digits:15}" },
  { name: "Fidelity", text: "FID BKG SVC LLC MONEYLINE PPD" },
  { name: "Betterment", text: "BETTERMENT SEC TRANSFER {code:8}" },
  { name: "E*TRADE", text: "E*TRADE SECURITIES ACH TRNSFR {digits:9}" },
];

export const otherIssuers: readonly Payee[] = [
  { name: "Discover", text: "DISCOVER E-PAYMENT {digits:4} WEB" },
  { name: "Citi Card", text: "CITI CARD ONLINE PAYMENT {digits:15} WEB" },
  { name: "Apple Card", text: "APPLECARD GSBANK PAYMENT {digits:8} WEB" },
  { name: "Barclaycard", text: "BARCLAYCARD US CREDITCARD {digits:9} WEB" },
  { name: "Synchrony Bank", text: "SYNCHRONY BANK PAYMENT {digits:16}" },
];

export const clients: readonly Payee[] = [
  { name: "Stripe", text: "STRIPE TRANSFER ST-{code:12} CCD" },
  { name: "Square", text: "SQUARE INC SQ{digits:6} CCD" },
  { name: "PayPal", text: "PAYPAL TRANSFER {digits:13} PPD" },
  { name: "Brightwater Hospitality", text: "BRIGHTWATER HOSP AP PAYMENT {digits:7} CCD" },
  { name: "Summit Dental Partners", text: "SUMMIT DENTAL PTN VENDOR PMT {digits:6} CCD" },
  { name: "Orchard Property Group", text: "ORCHARD PROP GRP ACH PMT {digits:8} CCD" },
];
