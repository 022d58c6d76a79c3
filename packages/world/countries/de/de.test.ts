import type { DetailedCategory } from "@sandbank/domain";
import { expect, test } from "vitest";
import { dayFrom, fromDate, toDate, weekdayOf } from "../../calendar.ts";
import { convert, usualRateMillionths } from "../../life/exchange.ts";
import { rootSeed, streamOf } from "../../rng.ts";
import type { Payee } from "../country.ts";
import { germany } from "./index.ts";
import { creditorId } from "./sepa.ts";

const SEEDS = Array.from({ length: 400 }, (_, i) => rootSeed(i));

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)(?::\d+)?\}/g)].map(([, name = ""]) => name);
}

test("banks post on every weekday but the closing days of TARGET", () => {
  const closedIn = (year: number) => {
    const found: string[] = [];
    for (let day = dayFrom(year, 1, 1); day < dayFrom(year + 1, 1, 1); day++) {
      const isWeekend = weekdayOf(day) % 6 === 0;
      if (isWeekend) expect(germany.isBusinessDay(day)).toBe(false);
      else if (!germany.isBusinessDay(day)) found.push(toDate(day).slice(5));
    }
    return found.join(" ");
  };
  expect(closedIn(2024)).toBe("01-01 03-29 04-01 05-01 12-25 12-26");
  expect(closedIn(2025)).toBe("01-01 04-18 04-21 05-01 12-25 12-26");
  expect(closedIn(2026)).toBe("01-01 04-03 04-06 05-01 12-25");
  expect(closedIn(2001)).toBe("01-01 04-13 04-16 05-01 12-25 12-26 12-31");
  // Public holidays on which payments are booked all the same: German unity, Ascension Day, Whit Monday.
  for (const date of ["2025-10-03", "2025-05-29", "2025-06-09", "2024-10-31"]) {
    expect([date, germany.isBusinessDay(fromDate(date))]).toEqual([date, true]);
  }
});

test("people have names of the country, the frequent ones more often", () => {
  const people = SEEDS.map((seed) => germany.personName(streamOf(seed, "name")));
  for (const { givenName, familyName } of people) {
    expect(givenName).toMatch(/^\p{Lu}[\p{L}' -]+$/u);
    expect(familyName).toMatch(/^[\p{Lu}v][\p{L}' .-]+$/u);
  }
  const count = (name: string) => people.filter(({ familyName }) => familyName === name).length;
  expect(new Set(people.map(({ familyName }) => familyName)).size).toBeGreaterThan(120);
  expect(count("Müller") + count("Schmidt")).toBeGreaterThan(count("Ebert") + count("Adler"));
});

test("addresses are a street and a house number, employers are named and some after the town", () => {
  const [home] = germany.places;
  if (!home) throw new Error("no place");
  for (const seed of SEEDS) {
    expect(germany.streetAddress(streamOf(seed, "address"))).toMatch(
      /^\p{L}[\p{L}\d .'()/-]+ \d{1,3}[abc]?$/u,
    );
  }
  const employers = SEEDS.map((seed) => germany.employerName(streamOf(seed, "employer"), home));
  for (const name of employers) expect(name).toMatch(/^[^{}]{4,60}$/);
  expect(employers.filter((name) => name.includes(home.city)).length).toBeGreaterThan(20);
});

test("telephone numbers are those set aside for films, of the town where it has some", () => {
  const range =
    /^\+49(3023125\d{3}|6990009\d{3}|4066969\d{3}|2214710\d{3}|8999998\d{3}|17139200\d{2}|176040690\d{2})$/;
  for (const place of germany.places) {
    for (const seed of SEEDS.slice(0, 40)) {
      const number = germany.phoneNumber(streamOf(seed, "phone"), place);
      expect(number).toMatch(range);
      expect(number.startsWith("+491") || number.startsWith(`+49${place.areaCode}`)).toBe(true);
    }
  }
});

test("one seed gives the same person, employer, address and number every time", () => {
  const draw = (seed: number) => {
    const stream = streamOf(rootSeed(seed), "person");
    const [place] = germany.places;
    if (!place) throw new Error("no place");
    return [
      germany.personName(stream),
      germany.employerName(stream, place),
      germany.streetAddress(stream),
      germany.phoneNumber(stream, place),
    ];
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test("towns have five-digit postal codes, an area code and their own suppliers", () => {
  expect(germany.places.length).toBeGreaterThanOrEqual(20);
  expect(new Set(germany.places.map(({ city }) => city)).size).toBe(germany.places.length);
  for (const { postalCodes, areaCode, region, suppliers } of germany.places) {
    expect(postalCodes.length).toBeGreaterThanOrEqual(5);
    for (const code of postalCodes) expect(code).toMatch(/^\d{5}$/);
    expect(areaCode).toMatch(/^[2-9]\d{1,3}$/);
    expect(region).toMatch(/^(BB|BE|BW|BY|HB|HE|HH|MV|NI|NW|RP|SH|SL|SN|ST|TH)$/);
    expect(suppliers.electricity).toBeDefined();
  }
});

test("every merchant is whole: code, range, region, a text that can be filled in and is like no other", () => {
  const { merchants, places } = germany;
  expect(merchants.length).toBeGreaterThanOrEqual(130);
  expect(new Set(merchants.map(({ text }) => text)).size).toBe(merchants.length);
  const regions = new Set(places.map(({ region }) => region));
  for (const { name, mcc, usualMinor, text, channel, regions: own = [] } of merchants) {
    expect([name, mcc]).toEqual([name, expect.stringMatching(/^\d{4}$/)]);
    expect([name, usualMinor[0] < usualMinor[1] && usualMinor.every(Number.isInteger)]).toEqual([name, true]);
    for (const placeholder of namesIn(text)) {
      expect(["city", "region", "store", "fixed", "digits", "code"]).toContain(placeholder);
    }
    expect([name, /^[\x20-\x7e]+$/.test(text)]).toEqual([name, true]);
    expect([name, /\/\/(\{city\}|[A-Z]+)\/DE$/.test(text)]).toEqual([name, channel === "in_store"]);
    if (channel === "online")
      expect([name, / [A-Z]{2}$/.test(text), text.includes("{city}")]).toEqual([name, true, false]);
    for (const region of own) expect([name, regions.has(region)]).toEqual([name, true]);
  }
});

const EVERYDAY: readonly DetailedCategory[] = [
  "groceries",
  "convenience_store",
  "alcohol",
  "restaurants",
  "fast_food",
  "coffee",
  "bars",
  "fuel",
  "parking",
  "public_transit",
  "taxis_and_rides",
  "car_maintenance",
  "lodging",
  "clothing",
  "electronics",
  "department_stores",
  "discount_stores",
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
  "hair_and_beauty",
  "cosmetics",
  "laundry",
  "flowers",
  "veterinary",
];
const ANYWHERE: readonly DetailedCategory[] = [
  "food_delivery",
  "flights",
  "rental_cars",
  "trains_and_ferries",
  "superstores",
  "online_marketplaces",
  "video_games",
  "gambling",
  "donations",
  "courses",
];
const BUSINESS: readonly DetailedCategory[] = [
  "wholesale",
  "office_supplies",
  "advertising",
  "software",
  "postage",
  "professional_services",
  "legal_and_accounting",
];

test("people find what they need wherever they live", () => {
  for (const region of new Set(germany.places.map((place) => place.region))) {
    const here = germany.merchants.filter(({ regions }) => !regions || regions.includes(region));
    const countOf = (category: DetailedCategory) =>
      here.filter((merchant) => merchant.category === category).length;
    for (const category of EVERYDAY)
      expect([region, category, countOf(category) >= 2]).toEqual([region, category, true]);
    for (const category of [...ANYWHERE, ...BUSINESS]) {
      expect([region, category, countOf(category) >= 2]).toEqual([region, category, true]);
    }
    expect(countOf("groceries")).toBeGreaterThan(8);
  }
  for (const category of [...EVERYDAY, ...ANYWHERE]) {
    const count = germany.merchants.filter((merchant) => merchant.category === category).length;
    expect([category, count >= 3]).toEqual([category, true]);
  }
});

test("bills, subscriptions, debit styles and payees hold only placeholders somebody fills", () => {
  const filled = ["store", "fixed", "digits", "code"];
  for (const { text, suppliers, id } of germany.bills) {
    for (const name of namesIn(text))
      expect([id, ["supplier", "city", ...filled].includes(name)]).toEqual([id, true]);
    for (const supplier of suppliers) expect(namesIn(supplier).filter((name) => name !== "city")).toEqual([]);
  }
  for (const { text, onAccount, local, name } of germany.subscriptions) {
    const allowed = local ? ["city", "region", ...filled] : filled;
    for (const placeholder of namesIn(`${text} ${onAccount?.text ?? ""}`)) {
      expect([name, allowed.includes(placeholder)]).toEqual([name, true]);
    }
  }
  for (const { text } of germany.debitStyles) {
    for (const name of namesIn(text)) expect(["merchant", "name", "handle", ...filled]).toContain(name);
  }
  const payees: readonly (readonly Payee[])[] = [
    germany.landlords,
    germany.lenders,
    germany.brokers,
    germany.otherIssuers,
    germany.clients,
    germany.businessSuppliers,
    germany.gigPlatforms,
    germany.benefitOffices,
    germany.pensionFunds,
    germany.cryptoExchanges,
    germany.quickLenders,
  ];
  for (const list of payees) {
    expect(list.length).toBeGreaterThanOrEqual(3);
    expect(new Set(list.map(({ text }) => text)).size).toBe(list.length);
    for (const { text } of list) for (const name of namesIn(text)) expect(filled).toContain(name);
  }
});

const PHRASE_PLACEHOLDERS: Readonly<Record<string, string>> = {
  payroll: "employer person",
  bonus: "employer person",
  atmWithdrawal: "city region",
  atmWithdrawalElsewhere: "city region",
  toPerson: "person handle",
  fromPerson: "person handle",
  transferTo: "product lastFour",
  transferFrom: "product lastFour",
  otherBankTo: "bank lastFour person",
  otherBankFrom: "bank lastFour person",
  otherBankToOnRestDays: "bank lastFour person",
  otherBankFromOnRestDays: "bank lastFour person",
  paymentToCard: "product lastFour",
  paymentFromAccount: "product lastFour",
  paymentToOtherCard: "bank product lastFour",
  paymentToLoan: "product lastFour bank",
  returnedPayment: "merchant",
  foreignFee: "merchant amount currency",
  reversal: "merchant",
  chargeback: "merchant",
  buy: "symbol name units",
  sell: "symbol name units",
  dividend: "symbol name",
  bondInterest: "symbol name",
  standingOrderTo: "product lastFour",
  depositOpened: "lastFour",
  depositMatured: "lastFour",
  exchangeTo: "rate lastFour",
  exchangeFrom: "rate lastFour",
  walletTopUp: "wallet",
  walletReceived: "wallet",
};

test("every phrase uses the placeholders its key documents and none else", () => {
  for (const [key, phrase] of Object.entries(germany.wording)) {
    if (phrase === null) continue;
    const text = typeof phrase === "string" ? phrase : phrase.text;
    const allowed = ["fixed", "digits", "code", ...(PHRASE_PLACEHOLDERS[key]?.split(" ") ?? [])];
    for (const name of namesIn(text)) expect([key, name, allowed.includes(name)]).toEqual([key, name, true]);
  }
});

test("prices of subscriptions rise in order; the Deutschlandticket costs 49, 58 and 63 euros", () => {
  for (const { prices, percent = 45 } of germany.subscriptions) {
    const days = prices.map(([from]) => from);
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBe(days.length);
    for (const [from, minor] of prices) expect([toDate(fromDate(from)), minor > 0]).toEqual([from, true]);
    expect(percent).toBeLessThanOrEqual(100);
  }
  const ticket = germany.subscriptions.find(({ name }) => name === "Deutschlandticket");
  const priceOn = (date: string) => ticket?.prices.findLast(([from]) => from <= date)?.[1];
  expect(["2024-12-31", "2025-01-01", "2026-01-01"].map(priceOn)).toEqual([4900, 5800, 6300]);
  const fee = germany.bills.find(({ id }) => id === "broadcasting-fee");
  expect([fee?.usualMinor, fee?.everyMonths, fee?.fixed]).toEqual([[5508, 5508], 3, true]);
});

test("creditor identifiers have the check digits of ISO 7064", () => {
  // The identifier the Deutsche Bundesbank gives out for tests.
  expect(creditorId("09999999999")).toBe("DE98ZZZ09999999999");
});

test("securities have identification numbers with the right check digit", () => {
  const { securities } = germany;
  expect(securities.filter(({ kind }) => kind === "fund").length).toBeGreaterThanOrEqual(4);
  expect(new Set(securities.map(({ isin }) => isin)).size).toBe(securities.length);
  for (const { isin } of securities) {
    expect(isin).toMatch(/^DE00000\d{5}$/);
    // ISO 6166: letters become two digits, then the Luhn sum is a multiple of ten.
    const digits = [...isin].map((character) => Number.parseInt(character, 36)).join("");
    const sum = [...digits].reverse().reduce((total, digit, i) => {
      const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    expect([isin, sum % 10]).toEqual([isin, 0]);
  }
});

test("cities abroad have shops priced in their own currency", () => {
  expect(germany.destinations.length).toBeGreaterThanOrEqual(4);
  for (const { city, country, currency, merchants } of germany.destinations) {
    expect(country).not.toBe("DE");
    expect([city, merchants.length >= 10]).toEqual([city, true]);
    const categories = merchants.map(({ category }) => category);
    for (const category of ["restaurants", "coffee", "lodging"] as const)
      expect(categories).toContain(category);
    const dinner = merchants.find(({ category }) => category === "restaurants");
    const cents = convert(dinner?.usualMinor[0] ?? 0, usualRateMillionths(currency, "EUR"));
    expect([city, cents > 800 && cents < 6000]).toEqual([city, true]);
    for (const { text, mcc, usualMinor } of merchants) {
      expect(mcc).toMatch(/^\d{4}$/);
      expect(usualMinor[0]).toBeLessThan(usualMinor[1]);
      for (const name of namesIn(text)) expect(["city", "region", "store", "digits", "code"]).toContain(name);
    }
  }
});
