import type { Payee } from "../country.ts";
import { carried, lendersCarried } from "./rails.ts";

/** Who is paid: for homes, loans and securities. */
export const landlords: readonly Payee[] = carried([
  { name: "Ramesh Kulkarni", text: "IMPS-{digits:12}-RAMESH KULKARNI-XXXXXXXX{fixed:4}-HOUSE RENT" },
  { name: "Savitri Narayanan", text: "NEFT DR-SAVITRI NARAYANAN-RENT-N{digits:15}" },
  { name: "Harjit Singh Bedi", text: "IMPS-{digits:12}-HARJIT SINGH BEDI-XXXXXXXX{fixed:4}-RENT" },
  { name: "Meenal Shah", text: "IMPS-{digits:12}-MEENAL SHAH-XXXXXXXX{fixed:4}-RENT" },
  { name: "Venkata Subba Rao", text: "SI-VENKATA SUBBA RAO-HOUSE RENT-{fixed:8}" },
  { name: "Abdul Kader Estates", text: "NEFT DR-ABDUL KADER ESTATES-RENT-N{digits:15}" },
  { name: "NoBroker Rent Pay", text: "BIL/ONL/{digits:12}/NOBROKER RENT PAY/{fixed:6}" },
  { name: "Stanza Living", text: "BIL/ONL/{digits:12}/STANZA LIVING/RESIDENCE FEE {fixed:6}" },
]);

export const lenders: readonly Payee[] = carried([
  { name: "LIC Housing Finance", text: "ACH D- LIC HOUSING FINANCE LTD-{fixed:12}" },
  { name: "PNB Housing Finance", text: "ACH D- PNB HOUSING FINANCE-{fixed:11}" },
  { name: "Bajaj Housing Finance", text: "ACH D- BAJAJ HOUSING FIN LTD-{fixed:12}" },
  { name: "Tata Capital Housing", text: "ACH D- TATA CAPITAL HSG FIN-{fixed:10}" },
  { name: "Can Fin Homes", text: "ACH D- CAN FIN HOMES LTD EMI-{fixed:10}" },
  { name: "Aadhar Housing Finance", text: "ACH D- AADHAR HSG FINANCE-{fixed:10}" },
]);

export const brokers: readonly Payee[] = carried([
  { name: "Zerodha Broking", text: "NEFT DR-ZERODHA BROKING LTD-DSCNB A/C-N{digits:15}" },
  { name: "Groww", text: "NEFT DR-GROWW INVEST TECH-CLIENT A/C-N{digits:15}" },
  { name: "Angel One", text: "BIL/ONL/{digits:12}/ANGEL ONE LTD/{fixed:8}" },
  { name: "Upstox", text: "NEFT DR-UPSTOX SECURITIES-PAYIN-N{digits:15}" },
  { name: "Motilal Oswal", text: "NEFT DR-MOTILAL OSWAL FIN SER-N{digits:15}" },
]);

/** Issuers of cards and who collects for them. */
export const otherIssuers: readonly Payee[] = carried([
  { name: "RBL Bank Card", text: "BIL/BPAY/{digits:12}/RBL BANK CREDIT CARD/XX{fixed:4}" },
  { name: "IndusInd Card", text: "BIL/BPAY/{digits:12}/INDUSIND CREDIT CARD/XX{fixed:4}" },
  { name: "OneCard", text: "UPI/DR/{digits:12}/ONECARD/UTIB/onecardbill@mockpay/CARD BILL" },
  { name: "CRED", text: "UPI/DR/{digits:12}/CRED CLUB/UTIB/cred.club@okmock/PAYMENT ON CRED" },
  { name: "AU Bank Card", text: "NEFT DR-AU CREDIT CARD-XXXXXXXXXXXX{fixed:4}-N{digits:15}" },
]);

/** Loans within minutes, by telephone. */
export const quickLenders = lendersCarried([
  {
    name: "KreditBee",
    text: "IMPS-{digits:12}-KRAZYBEE SERVICES-LOAN DISB",
    repayText: "ACH D- KRAZYBEE SERVICES-{fixed:10}",
  },
  {
    name: "MoneyTap",
    text: "IMPS-{digits:12}-MWYN TECH-MONEYTAP DISB",
    repayText: "ACH D- MWYN TECH MONEYTAP-{fixed:10}",
  },
  {
    name: "LazyPay",
    text: "IMPS-{digits:12}-PAYU FINANCE-XPRESS LOAN",
    repayText: "ACH D- PAYU FINANCE LAZYPAY-{fixed:10}",
  },
  {
    name: "Navi Finserv",
    text: "NEFT CR-NAVI FINSERV LTD-N{digits:15}",
    repayText: "ACH D- NAVI FINSERV LTD-{fixed:12}",
  },
]);

export const cryptoExchanges: readonly Payee[] = carried([
  { name: "CoinDCX", text: "IMPS-{digits:12}-NEBLIO TECH-COINDCX DEPOSIT" },
  { name: "WazirX", text: "IMPS-{digits:12}-ZANMAI LABS-WAZIRX DEPOSIT" },
  { name: "Mudrex", text: "IMPS-{digits:12}-MUDREX-INR DEPOSIT" },
]);

/** Banks outside the world that people have another account at. */
export const otherBanks: readonly string[] = [
  "Federal Bank",
  "IDFC First Bank",
  "Canara Bank",
  "Yes Bank",
  "Bank of Baroda",
];
