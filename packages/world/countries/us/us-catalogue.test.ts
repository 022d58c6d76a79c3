import { categoryOfDetail, type DetailedCategory } from "@sandbank/domain";
import { expect, test } from "vitest";
import { rootSeed, streamOf } from "../../rng.ts";
import { settleText, Template } from "../../text.ts";
import type { Merchant } from "../country.ts";
import { unitedStates } from "./index.ts";

const { merchants, bills, subscriptions, places, destinations, securities, wording } = unitedStates;

const stream = () => streamOf(rootSeed(1), "texts");
const settled = (text: string, values: Readonly<Record<string, string>>) =>
  new Template(settleText(text, values, stream)).fill(stream(), 0);
const town = { city: "Salt Lake City", region: "UT" };

test("every row of the catalogue is whole: code, range, text that can be filled in", () => {
  expect(merchants.length).toBeGreaterThanOrEqual(150);
  for (const { text, mcc } of [...merchants, ...bills, ...subscriptions]) {
    expect(mcc ?? "0000").toMatch(/^\d{4}$/);
    expect(settled(text, { ...town, supplier: "Supplier" })).toMatch(/^[^{}]+$/);
  }
  for (const { usualMinor } of [...merchants, ...bills]) {
    expect(usualMinor.every(Number.isInteger)).toBe(true);
    expect(usualMinor[0]).toBeLessThan(usualMinor[1]);
  }
});

test("what is bought in a shop names town and state; stores stand where somebody lives", () => {
  const known = places.map((place) => place.region);
  for (const { channel, text, name, regions = [] } of merchants) {
    expect([name, text.endsWith("{city} {region}")]).toEqual([name, channel === "in_store"]);
    for (const region of regions) expect(known).toContain(region);
  }
});

test("no two merchants print the same text", () => {
  const texts = merchants.map(({ text }) => text);
  expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
});

const EVERYWHERE: readonly DetailedCategory[] = [
  "groceries",
  "convenience_store",
  "alcohol",
  "restaurants",
  "fast_food",
  "coffee",
  "bars",
  "food_delivery",
  "fuel",
  "parking",
  "public_transit",
  "taxis_and_rides",
  "car_maintenance",
  "flights",
  "lodging",
  "rental_cars",
  "trains_and_ferries",
  "clothing",
  "electronics",
  "department_stores",
  "discount_stores",
  "superstores",
  "online_marketplaces",
  "books",
  "furniture",
  "hardware",
  "sporting_goods",
  "gifts",
  "pet_supplies",
  "pharmacies",
  "primary_care",
  "dental_care",
  "eye_care",
  "cinema_and_events",
  "museums_and_parks",
  "video_games",
  "gambling",
  "hair_and_beauty",
  "cosmetics",
  "laundry",
  "flowers",
  "veterinary",
  "donations",
  "courses",
];
const BUSINESS: readonly DetailedCategory[] = [
  "legal_and_accounting",
  "office_supplies",
  "postage",
  "wholesale",
  "advertising",
  "software",
  "professional_services",
];

test("every town has at least three merchants of what people buy, two of what businesses buy", () => {
  for (const { city, region } of places) {
    const here = merchants.filter(({ regions }) => !regions || regions.includes(region));
    const few = (list: readonly DetailedCategory[], least: number) =>
      list.filter((wanted) => here.filter(({ category }) => category === wanted).length < least);
    expect([city, few(EVERYWHERE, 3), few(BUSINESS, 2)]).toEqual([city, [], []]);
  }
});

test("prices of subscriptions are in the order of their days and rise or stay", () => {
  for (const { name, prices } of subscriptions) {
    const days = prices.map(([from]) => from);
    expect([name, days]).toEqual([name, days.toSorted()]);
    const minors = prices.map(([, minor]) => minor);
    expect([name, minors]).toEqual([name, minors.toSorted((left, right) => left - right)]);
  }
  expect(subscriptions.some(({ business }) => business)).toBe(true);
  expect(subscriptions.some(({ local, onAccount }) => local && onAccount)).toBe(true);
});

test("cities abroad have a dozen merchants in a currency of their own, and a bed", () => {
  expect(destinations.length).toBeGreaterThanOrEqual(4);
  for (const { city, region, currency, merchants: abroad } of destinations) {
    expect(abroad.length).toBeGreaterThanOrEqual(10);
    expect(currency).not.toBe(unitedStates.currency);
    const groups = new Set(abroad.map(({ category }) => categoryOfDetail[category]));
    expect([...groups]).toEqual(expect.arrayContaining(["dining", "transport", "travel"]));
    for (const { text, mcc, usualMinor } of abroad) {
      expect(mcc).toMatch(/^\d{4}$/);
      expect(usualMinor[0]).toBeLessThan(usualMinor[1]);
      expect(settled(text, { city, region })).toMatch(/^[\x20-\x7a]+$/);
    }
    expect(new Set(abroad.map((merchant: Merchant) => merchant.text)).size).toBe(abroad.length);
  }
});

test("securities have ISINs with the right check digit, funds first", () => {
  for (const { isin } of securities) {
    expect(isin).toMatch(/^US0000000\d{3}$/);
    expect([isin, luhnOf(isin) % 10]).toEqual([isin, 0]);
  }
  const kinds = securities.map(({ kind }) => kind);
  expect(kinds.indexOf("equity")).toBeGreaterThan(kinds.lastIndexOf("fund"));
  expect(new Set(securities.map(({ symbol }) => symbol)).size).toBe(securities.length);
});

/** The sum of ISO 6166: letters as two digits, every other digit from the right doubled. */
function luhnOf(isin: string): number {
  const digits = [...isin].map((character) => Number.parseInt(character, 36)).join("");
  return [...digits].reverse().reduce((sum, digit, i) => {
    const doubled = i % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
}

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  payroll: "employer",
  bonus: "employer",
  atmWithdrawal: "city region",
  atmWithdrawalElsewhere: "city region",
  check: "number",
  toPerson: "person",
  fromPerson: "person",
  transferTo: "product lastFour",
  transferFrom: "product lastFour",
  otherBankTo: "bank lastFour",
  otherBankFrom: "bank",
  otherBankToOnRestDays: "person bank",
  otherBankFromOnRestDays: "person bank",
  paymentToCard: "product lastFour",
  paymentFromAccount: "product lastFour",
  paymentToOtherCard: "bank",
  autopayToOtherCard: "bank",
  paymentToLoan: "product lastFour",
  returnedPayment: "merchant",
  reversal: "merchant",
  chargeback: "merchant",
  buy: "name symbol units",
  sell: "name symbol units",
  dividend: "name symbol",
  bondInterest: "name",
  standingOrderTo: "product lastFour",
  depositOpened: "lastFour",
  depositMatured: "lastFour",
  exchangeTo: "lastFour rate",
  exchangeFrom: "lastFour rate",
  walletTopUp: "wallet",
};

test("bank phrases ask only for what their kind of movement knows", () => {
  for (const [key, phrase] of Object.entries(wording)) {
    const text = typeof phrase === "string" ? phrase : (phrase?.text ?? "");
    const named = [...text.matchAll(/\{(\w+)(:\d+)?\}/g)]
      .map(([, name]) => name ?? "")
      .filter((name) => !["store", "fixed", "digits", "code"].includes(name));
    expect([key, named.join(" ")]).toEqual([key, PLACEHOLDERS[key] ?? ""]);
  }
});
