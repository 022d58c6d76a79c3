import type { Payee } from "../country.ts";
import { carried } from "./rails.ts";

/** Who pays people and small businesses, and whom these pay. */
export const clients: readonly Payee[] = carried([
  { name: "Razorpay Settlement", text: "NEFT CR-RAZORPAY SOFTWARE PVT LTD-SETTLEMENT-N{digits:15}" },
  { name: "Paytm Settlement", text: "NEFT CR-ONE97 COMM SETTLEMENT-MID {fixed:8}-N{digits:15}" },
  { name: "PhonePe Settlement", text: "NEFT CR-PHONEPE PVT LTD-MERCHANT SETTLEMENT-N{digits:15}" },
  { name: "Amazon Seller Services", text: "NEFT CR-AMAZON SELLER SERVICES-PAYOUT {code:8}-N{digits:15}" },
  { name: "Vishwakarma Fabricators", text: "NEFT CR-VISHWAKARMA FABRICATORS-INV {digits:4}-N{digits:15}" },
  { name: "Sundaram Agencies", text: "NEFT CR-SUNDARAM AGENCIES-BILL {digits:4}-N{digits:15}" },
  { name: "Nakoda Distributors", text: "IMPS-{digits:12}-NAKODA DISTRIBUTORS-BILL {digits:4}" },
  {
    name: "Hotel Annapoorna Residency",
    text: "NEFT CR-HOTEL ANNAPOORNA RESIDENCY-INV {digits:4}-N{digits:15}",
  },
]);

export const businessSuppliers: readonly Payee[] = carried([
  { name: "Mahalaxmi Trading Co", text: "NEFT DR-MAHALAXMI TRADING CO-INV {digits:4}-N{digits:15}" },
  { name: "Udaan Distribution", text: "NEFT DR-HIVELOOP TECH-UDAAN ORDER {digits:8}-N{digits:15}" },
  { name: "Bhagwati Packaging", text: "NEFT DR-BHAGWATI PACKAGING-BILL {digits:4}-N{digits:15}" },
  { name: "VRL Logistics", text: "IMPS-{digits:12}-VRL LOGISTICS-LR {digits:8}" },
  { name: "GSTN", text: "GST PMT/CPIN {digits:14}/GST CHALLAN" },
  { name: "Sri Vinayaka Traders", text: "NEFT DR-SRI VINAYAKA TRADERS-BILL {digits:4}-N{digits:15}" },
]);

export const gigPlatforms: readonly Payee[] = carried([
  { name: "Swiggy Delivery", text: "NEFT CR-BUNDL TECHNOLOGIES-DE PAYOUT {fixed:7}-N{digits:15}" },
  { name: "Zomato Delivery", text: "NEFT CR-ZOMATO LTD-RIDER PAYOUT {fixed:7}-N{digits:15}" },
  { name: "Uber India", text: "IMPS-{digits:12}-UBER INDIA SYSTEMS-DRIVER PAYOUT" },
  { name: "Ola", text: "IMPS-{digits:12}-ANI TECHNOLOGIES-PARTNER PAYOUT" },
  { name: "Urban Company", text: "NEFT CR-URBANCLAP TECH INDIA-PARTNER PAYOUT-N{digits:15}" },
  { name: "Rapido Captain", text: "UPI/CR/{digits:12}/ROPPEN TRANSPORTATION/YESB/rapido@okmock/PAYOUT" },
]);

/** Transfers of the state, by direct benefit transfer through clearing. */
export const benefitOffices: readonly Payee[] = carried([
  { name: "State Women's Grant", text: "ACH C- DBT WCD DEPT MAHILA SAMMAN-{fixed:12}" },
  { name: "PM-KISAN", text: "ACH C- PM KISAN DBT AGRI-{fixed:12}" },
  { name: "MGNREGA", text: "ACH C- MGNREGA WAGES DBT-{fixed:12}" },
  { name: "Social Security Pension", text: "ACH C- NSAP SOCIAL PENSION DBT-{fixed:12}" },
]);

export const pensionFunds: readonly Payee[] = carried([
  // No less than ₹ 9,000 a month since the Seventh Central Pay Commission.
  {
    name: "Central Pension Accounting Office",
    text: "NEFT CR-CPAO PENSION-PPO {fixed:12}-N{digits:15}",
    leastMinor: 900_000,
  },
  { name: "LIC Annuity", text: "ACH C- LIC OF INDIA ANNUITY-{fixed:9}" },
  { name: "EPFO", text: "NEFT CR-EPFO EPS 95 PENSION-PPO {fixed:12}-N{digits:15}" },
  { name: "State Treasury", text: "NEFT CR-TREASURY PENSION-{fixed:10}-N{digits:15}" },
]);
