import type { DetailedCategory } from "@sandbank/domain";
import { expect, test } from "vitest";
import type { Phrase, WordingKey } from "../wording.ts";
import { sweden } from "./index.ts";

const TOWN = ["city", "region"];
const OF_TEXTS = ["store", "fixed", "digits", "code", "date"];
const PLACEHOLDER = /\{(\w+)(:\d+)?\}/g;

/** The placeholders of a text, each once; throws on a width where none belongs or none where one does. */
function placeholders(text: string): string[] {
  expect(text.replace(PLACEHOLDER, ""), text).not.toMatch(/[{}]/);
  return [...text.matchAll(PLACEHOLDER)].map(([, name = "", width]) => {
    expect([text, OF_TEXTS.includes(name)]).toEqual([text, width !== undefined]);
    return name;
  });
}

function expectOnly(text: string, allowed: readonly string[]): void {
  expect([...allowed, ...OF_TEXTS], text).toEqual(expect.arrayContaining(placeholders(text)));
}

const purchases = [...sweden.merchants, ...sweden.destinations.flatMap(({ merchants }) => merchants)];

test("merchants print in capitals without accents, with a code, a range and a town to walk into", () => {
  for (const { name, mcc, text, usualMinor, channel, regions = [] } of purchases) {
    expect(mcc, name).toMatch(/^\d{4}$/);
    expect(usualMinor[0], name).toBeLessThan(usualMinor[1]);
    expect(text.replace(PLACEHOLDER, "").length, name).toBeLessThanOrEqual(31);
    expect(text.replace(PLACEHOLDER, ""), name).toMatch(/^[A-Z0-9 .&'*/_#-]*$/);
    expectOnly(text, channel === "in_store" ? TOWN : []);
    for (const region of regions) expect(sweden.places.map((place) => place.region)).toContain(region);
  }
  for (const { name, text } of sweden.merchants.filter(({ channel }) => channel === "in_store")) {
    expect(text, name).toMatch(/ (\{city\}|STOCKHOLM|GOTEBORG|NACKA|ULLARED)$/);
  }
});

test("no two merchants print alike, at home or in a town abroad", () => {
  for (const merchants of [sweden.merchants, ...sweden.destinations.map(({ merchants }) => merchants)]) {
    const texts = merchants.map(({ text }) => text);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  }
});

const NEEDED: readonly DetailedCategory[] = (
  "groceries convenience_store alcohol restaurants fast_food coffee bars food_delivery fuel parking public_transit " +
  "taxis_and_rides car_maintenance flights lodging trains_and_ferries rental_cars clothing electronics " +
  "department_stores discount_stores superstores online_marketplaces books furniture hardware sporting_goods gifts " +
  "pet_supplies pharmacies primary_care dental_care eye_care cinema_and_events museums_and_parks video_games gambling " +
  "hair_and_beauty cosmetics laundry flowers veterinary donations courses"
)
  .split(" ")
  .map((category) => category as DetailedCategory);
const FOR_BUSINESS: readonly DetailedCategory[] = [
  "legal_and_accounting",
  "office_supplies",
  "postage",
  "wholesale",
  "advertising",
  "software",
  "professional_services",
];

test("every county has three merchants of every category a family meets and two of what a firm buys", () => {
  expect(sweden.merchants.length).toBeGreaterThanOrEqual(200);
  for (const region of new Set(sweden.places.map((place) => place.region))) {
    const here = sweden.merchants.filter(({ regions }) => !regions || regions.includes(region));
    const count = (category: DetailedCategory) =>
      here.filter((merchant) => merchant.category === category).length;
    const few = NEEDED.filter((category) => count(category) < 3);
    expect([region, few]).toEqual([region, []]);
    expect([region, FOR_BUSINESS.filter((category) => count(category) < 2)]).toEqual([region, []]);
  }
});

test("bills, subscriptions and payees can be filled in", () => {
  for (const { id, text, mcc, usualMinor, rail, channel, seasonPercent } of sweden.bills) {
    expectOnly(text, [...TOWN, "supplier"]);
    expect(mcc ?? "0000", id).toMatch(/^\d{4}$/);
    expect(usualMinor[0], id).toBeLessThan(usualMinor[1]);
    expect([channel, rail]).toEqual(
      channel === "direct_debit" ? [channel, "autogiro"] : [channel, "bankgirot"],
    );
    if (seasonPercent) expect(seasonPercent).toHaveLength(12);
  }
  for (const { name, text, mcc, prices, local, onAccount } of sweden.subscriptions) {
    expectOnly(text, local ? TOWN : []);
    if (onAccount) expectOnly(onAccount.text, []);
    expect(mcc, name).toMatch(/^\d{4}$/);
    const days = prices.map(([from]) => from);
    expect(days, name).toEqual(days.toSorted());
    for (const day of days) expect(day, name).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  const { landlords, lenders, brokers, otherIssuers, clients, businessSuppliers, gigPlatforms } = sweden;
  const { benefitOffices, pensionFunds, quickLenders, cryptoExchanges } = sweden;
  const payees = [landlords, lenders, brokers, otherIssuers, clients, businessSuppliers, gigPlatforms];
  for (const { text } of [...payees, benefitOffices, pensionFunds, quickLenders, cryptoExchanges].flat()) {
    expectOnly(text, []);
  }
  for (const { repayText } of quickLenders) expectOnly(repayText, []);
  for (const { text } of sweden.debitStyles) expectOnly(text, ["merchant", "name", "handle"]);
});

const OTHER_ACCOUNT = ["product", "lastFour", "bank"];
const TRADE = ["symbol", "name", "units"];
const NAMED: Readonly<Partial<Record<WordingKey, readonly string[]>>> = {
  payroll: ["employer", "person"],
  bonus: ["employer", "person"],
  atmWithdrawal: TOWN,
  toPerson: ["person", "handle"],
  fromPerson: ["person", "handle"],
  transferTo: OTHER_ACCOUNT,
  transferFrom: OTHER_ACCOUNT,
  otherBankTo: ["bank", "lastFour", "person"],
  otherBankFrom: ["bank", "lastFour", "person"],
  otherBankToOnRestDays: ["bank", "lastFour", "person"],
  otherBankFromOnRestDays: ["bank", "lastFour", "person"],
  paymentToCard: ["product", "lastFour"],
  paymentFromAccount: ["product", "lastFour"],
  paymentToOtherCard: OTHER_ACCOUNT,
  paymentToLoan: OTHER_ACCOUNT,
  returnedPayment: ["merchant"],
  foreignFee: ["merchant", "amount", "currency"],
  reversal: ["merchant"],
  chargeback: ["merchant"],
  buy: TRADE,
  sell: TRADE,
  dividend: TRADE,
  bondInterest: TRADE,
  depositOpened: ["lastFour"],
  depositMatured: ["lastFour"],
  instalmentTo: ["lastFour"],
  exchangeTo: ["rate", "lastFour"],
  exchangeFrom: ["rate", "lastFour"],
  walletTopUp: ["wallet"],
};

function isWordingKey(key: string): key is WordingKey {
  return Object.hasOwn(sweden.wording, key);
}

test("phrases use only the placeholders they are given, and nobody writes checks", () => {
  for (const key of Object.keys(sweden.wording).filter(isWordingKey)) {
    const phrase: Phrase | null | undefined = sweden.wording[key];
    if (phrase) expectOnly(typeof phrase === "string" ? phrase : phrase.text, NAMED[key] ?? []);
  }
  expect(sweden.wording.check).toBeNull();
});

test("each town abroad has somewhere to eat, to sleep and to be taken, in another currency", () => {
  expect(sweden.destinations.length).toBeGreaterThanOrEqual(4);
  for (const { city, currency, merchants } of sweden.destinations) {
    expect([city, merchants.length >= 10 && merchants.length <= 16]).toEqual([city, true]);
    const categories = new Set(merchants.map(({ category }) => category));
    expect(
      ["restaurants", "coffee", "lodging"].filter((need) => !categories.has(need as DetailedCategory)),
    ).toEqual([]);
    expect(currency).not.toBe(sweden.currency);
  }
});
