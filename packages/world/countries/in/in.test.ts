import type { DetailedCategory } from "@sandbank/domain";
import { describe, expect, test } from "vitest";
import { dayFrom, fromDate, partsOf } from "../../calendar.ts";
import { usualRateMillionths } from "../../life/exchange.ts";
import { rootSeed, streamOf } from "../../rng.ts";
import { settleText, Template } from "../../text.ts";
import { festivalDates } from "./festival-dates.ts";
import { approximateFestivals } from "./festival-rules.ts";
import { holidaysOf, isBusinessDay } from "./holidays.ts";
import { india } from "./index.ts";
import { patterns } from "./subscriptions/patterns.ts";

// biome-ignore format: a list of words
const everyday: readonly DetailedCategory[] = [
  "groceries", "convenience_store", "alcohol", "restaurants", "fast_food", "coffee",
  "bars", "food_delivery", "vending_machines", "fuel", "parking", "public_transit",
  "taxis_and_rides", "tolls", "car_maintenance", "bikes_and_scooters", "flights", "lodging",
  "rental_cars", "trains_and_ferries", "other_travel", "clothing", "electronics", "department_stores",
  "discount_stores", "superstores", "online_marketplaces", "books", "furniture", "hardware",
  "sporting_goods", "gifts", "pet_supplies", "jewelry", "tobacco", "other_shopping",
  "pharmacies", "primary_care", "dental_care", "eye_care", "hospitals", "other_health",
  "cinema_and_events", "museums_and_parks", "video_games", "gambling", "sports_clubs", "courses",
  "hair_and_beauty", "cosmetics", "laundry", "flowers", "veterinary", "donations",
];

const forBusiness: readonly DetailedCategory[] = [
  "wholesale",
  "office_supplies",
  "advertising",
  "software",
  "postage",
  "professional_services",
  "legal_and_accounting",
];

const stream = () => streamOf(rootSeed(7), "in-test");

describe("places and people", () => {
  test("every place has PIN codes of six digits, an STD code and an electricity company", () => {
    expect(india.places.length).toBeGreaterThanOrEqual(20);
    for (const { city, postalCodes, areaCode, suppliers } of india.places) {
      expect([city, postalCodes.every((code) => /^[1-8]\d{5}$/.test(code))]).toEqual([city, true]);
      expect(areaCode).toMatch(/^[1-8]\d{1,2}$/);
      expect(suppliers.electricity).toBeTruthy();
    }
    expect(new Set(india.places.map(({ city }) => city)).size).toBe(india.places.length);
  });

  test("a thousand people have names, employers, addresses and numbers of the right shape", () => {
    const families = new Set<string>();
    for (let seed = 0; seed < 1000; seed++) {
      const draw = streamOf(rootSeed(seed), "person");
      const home = draw.pick(india.places);
      const { givenName, familyName } = india.personName(draw);
      expect(`${givenName} ${familyName}`).toMatch(/^[A-Z][a-z]+ [A-Z][A-Za-z']+$/);
      expect(givenName).not.toBe(familyName);
      families.add(familyName);
      expect(india.employerName(draw, home)).toMatch(/^[A-Z][\w' ]{4,50}$/);
      expect(india.streetAddress(draw)).toMatch(/^(Flat|House No|H No|\d+\/[A-D])[\w ,/-]+, [A-Z\d][\w ]+$/);
      expect(india.phoneNumber(draw, home)).toMatch(/^\+91555\d{7}$/);
    }
    expect(families.size).toBeGreaterThan(120);
  });

  test("the same seed gives the same person", () => {
    const person = () => {
      const draw = streamOf(rootSeed(42), "person");
      const home = draw.pick(india.places);
      return [india.personName(draw), india.employerName(draw, home), india.streetAddress(draw)];
    };
    expect(person()).toEqual(person());
  });
});

describe("merchants", () => {
  const { merchants } = india;

  test("there are three for every category of everyday life and two for every one of a business", () => {
    const count = (category: DetailedCategory) => merchants.filter((row) => row.category === category).length;
    expect(merchants.length).toBeGreaterThanOrEqual(200);
    expect(everyday.filter((category) => count(category) < 3)).toEqual([]);
    expect(forBusiness.filter((category) => count(category) < 2)).toEqual([]);
  });

  test("every state has food, drink and ways to get about", () => {
    for (const { region } of india.places) {
      const here = merchants.filter(({ regions }) => !regions || regions.includes(region));
      const count = (category: DetailedCategory) => here.filter((row) => row.category === category).length;
      for (const category of ["groceries", "restaurants", "fast_food", "coffee", "fuel"] as const) {
        expect([region, category, count(category) >= 3]).toEqual([region, category, true]);
      }
      expect(count("convenience_store")).toBeGreaterThan(0);
      expect(count("public_transit")).toBeGreaterThan(0);
    }
  });

  test("nothing is sold as alcohol where the state forbids it", () => {
    const dry = merchants.filter(
      ({ category, regions }) =>
        (category === "alcohol" || category === "bars") &&
        (!regions || regions.includes("GJ") || regions.includes("BR")),
    );
    expect(dry).toEqual([]);
  });

  test("rows are whole: code, amounts, regions that exist, a text nobody else has", () => {
    const regions = new Set(india.places.map(({ region }) => region));
    for (const row of merchants) {
      expect(row.mcc).toMatch(/^\d{4}$/);
      expect([row.name, row.usualMinor[0] < row.usualMinor[1]]).toEqual([row.name, true]);
      expect([row.name, row.text.endsWith("{city} IN")]).toEqual([row.name, row.channel === "in_store"]);
      expect(row.regions?.filter((region) => !regions.has(region)) ?? []).toEqual([]);
    }
    expect(new Set(merchants.map(({ text }) => text)).size).toBe(merchants.length);
  });

  test("tea costs ten to forty rupees", () => {
    const tea = merchants.filter(({ name }) => /tea stall|chai wala/i.test(name));
    expect(tea.length).toBeGreaterThan(0);
    for (const { usualMinor } of tea) expect(usualMinor).toEqual([1000, 4000]);
  });
});

test("every text can be filled in, in capitals and without a made-up placeholder", () => {
  const common = { city: "Pune", region: "MH", supplier: "Supplier", merchant: "M", name: "N", handle: "h" };
  const phrase = {
    ...common,
    employer: "E",
    person: "P",
    number: "000123",
    product: "Savings",
    lastFour: "4321",
    bank: "Bank",
    currency: "USD",
    amount: "10.00",
    symbol: "S",
    units: "1.000",
    rate: "83.10",
    wallet: "W",
  };
  const fill = (text: string, values: Record<string, string>) => {
    const draw = stream();
    const filled = new Template(settleText(text, values, () => draw)).fill(draw, 0);
    expect(filled).toMatch(/^[\x20-\x7e]+$/);
    expect(filled).not.toMatch(/[{}]|undefined/);
  };
  for (const { text } of [...india.merchants, ...india.bills, ...india.subscriptions]) fill(text, common);
  for (const { onAccount } of india.subscriptions) if (onAccount) fill(onAccount.text, {});
  for (const { text } of india.debitStyles) fill(text, common);
  for (const entry of Object.values(india.wording)) {
    if (entry) fill(typeof entry === "string" ? entry : entry.text, phrase);
  }
  const { landlords, lenders, brokers, otherIssuers, clients, businessSuppliers, gigPlatforms } = india;
  const { benefitOffices, pensionFunds, quickLenders, cryptoExchanges } = india;
  const lists = [landlords, lenders, brokers, otherIssuers, clients, businessSuppliers, gigPlatforms];
  for (const list of [...lists, benefitOffices, pensionFunds, quickLenders, cryptoExchanges]) {
    expect(list.length).toBeGreaterThanOrEqual(3);
    for (const { text } of list) fill(text, {});
  }
  for (const { repayText } of quickLenders) fill(repayText, {});
});

test("four of five purchases from an account are UPI, in shops and online", () => {
  for (const channel of ["in_store", "online"] as const) {
    const fitting = india.debitStyles.filter((style) => !style.for || style.for === channel);
    const sum = (styles: typeof fitting) => styles.reduce((total, { weight }) => total + weight, 0);
    const share = sum(fitting.filter(({ rail }) => rail === "upi")) / sum(fitting);
    expect(share).toBeGreaterThan(0.78);
    expect(share).toBeLessThan(0.84);
  }
});

test("every UPI handle belongs to a payment service that does not exist", () => {
  const { merchants, bills, subscriptions, debitStyles, ...others } = india;
  const texts = JSON.stringify([merchants, bills, subscriptions, debitStyles, others]);
  const handles = texts.match(/@[a-z]+/g) ?? [];
  expect(handles.length).toBeGreaterThan(20);
  expect([...new Set(handles)].sort()).toEqual(["@mockpay", "@mockupi", "@okmock"]);
});

describe("subscriptions and bills", () => {
  test("the thirteen patterns come first, each at one price for ever", () => {
    const found = patterns.map(({ name, prices, category, everyMonths = 1 }) => [
      name,
      (prices[0]?.[1] ?? 0) / 100,
      category,
      everyMonths,
      prices.length,
    ]);
    expect(found).toEqual([
      ["Netflix India", 649, "streaming", 1, 1],
      ["Disney+ Hotstar", 1499, "streaming", 3, 1],
      ["Amazon Prime", 1499, "streaming", 12, 1],
      ["Spotify India", 119, "music", 1, 1],
      ["YouTube Premium", 129, "streaming", 1, 1],
      ["Zomato Pro", 599, "food_delivery", 3, 1],
      ["Swiggy One", 899, "food_delivery", 3, 1],
      ["Adobe Creative Cloud", 1675, "software", 1, 1],
      ["Microsoft 365", 489, "software", 1, 1],
      ["LinkedIn Premium", 1699, "professional_services", 1, 1],
      ["Cult.fit", 999, "gyms", 1, 1],
      ["Times Prime", 999, "memberships", 12, 1],
      ["MX Player", 299, "streaming", 1, 1],
    ]);
    expect(india.subscriptions.slice(0, 13)).toEqual(patterns);
  });

  test("the others have rises in order, trials, business and home-town ones", () => {
    const { subscriptions } = india;
    for (const { prices } of subscriptions) {
      expect(prices.map(([from]) => from)).toEqual(prices.map(([from]) => from).toSorted());
    }
    expect(new Set(subscriptions.map(({ name }) => name)).size).toBe(subscriptions.length);
    expect(subscriptions.filter(({ prices }) => prices.length > 1).length).toBeGreaterThan(8);
    expect(subscriptions.some(({ trialDays }) => trialDays)).toBe(true);
    expect(subscriptions.filter(({ business }) => business).length).toBeGreaterThan(1);
    expect(subscriptions.filter(({ local }) => local).length).toBeGreaterThan(1);
  });

  test("bills have a supplier wherever somebody lives, or name one only where the town does", () => {
    for (const { id, suppliers, usualMinor, months, everyMonths } of india.bills) {
      const known = suppliers.length > 0 || india.places.some((place) => place.suppliers[id]);
      expect([id, known, usualMinor[0] <= usualMinor[1]]).toEqual([id, true, true]);
      if (months) expect(months.length).toBe(12 / (everyMonths ?? 1));
    }
    expect(new Set(india.bills.map(({ id }) => id)).size).toBe(india.bills.length);
  });
});

describe("bank holidays", () => {
  const open = (date: string) => isBusinessDay(fromDate(date));

  test("second and fourth Saturdays are closed, the others open", () => {
    const saturdays = ["2024-11-02", "2024-11-09", "2024-11-16", "2024-11-23", "2024-11-30"];
    expect(saturdays.map(open)).toEqual([true, false, true, false, true]);
    expect(open("2024-11-03")).toBe(false);
  });

  test("before September 2015 every Saturday was open", () => {
    expect(["2015-08-08", "2015-08-22", "2015-09-12", "2015-09-26"].map(open)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("national days and festivals are closed", () => {
    const closed = ["2024-01-26", "2024-03-25", "2024-03-29", "2024-04-11", "2024-08-15", "2024-10-02"];
    expect([...closed, "2024-10-31", "2025-10-20", "2026-03-04", "2024-12-25"].map(open)).not.toContain(true);
    expect(["2024-03-26", "2024-10-30", "2024-12-24"].map(open)).toEqual([true, true, true]);
  });

  test("the mean moon finds the dated festivals within two days, Buddha Purnima aside", () => {
    for (const [year, dates] of Object.entries(festivalDates)) {
      const approximate = approximateFestivals(Number(year));
      dates.split(" ").forEach((date, index) => {
        const day = fromDate(`${year}-${date}`);
        const nearest = Math.min(...approximate.map((other) => Math.abs(other - day)));
        expect([year, date, index === 3 || nearest <= 2]).toEqual([year, date, true]);
      });
    }
  });

  test("every year of the century has its festivals, each within the year", () => {
    for (let year = 2000; year <= 2100; year++) {
      const days = holidaysOf(year);
      expect(days.length).toBeGreaterThanOrEqual(18);
      expect(days.every((day) => partsOf(day).year === year)).toBe(true);
      let business = 0;
      for (let day = dayFrom(year, 1, 1); day < dayFrom(year + 1, 1, 1); day++)
        if (isBusinessDay(day)) business++;
      expect(business).toBeGreaterThan(255);
      expect(business).toBeLessThan(305);
    }
  });
});

test("securities have valid, made-up numbers: issuer 000", () => {
  expect(india.securities.filter(({ kind }) => kind === "fund").length).toBeGreaterThanOrEqual(4);
  for (const { isin } of india.securities) {
    expect(isin).toMatch(/^IN(E000|F000|0000)[0-9A-Z]{5}\d$/);
    expect([isin, luhn(isin)]).toEqual([isin, 0]);
  }
});

/** ISO 6166, annex C: letters count 10 to 35, then the Luhn sum of all digits. */
function luhn(isin: string): number {
  const digits = [...isin].map((character) => Number.parseInt(character, 36)).join("");
  const sum = [...digits].reverse().reduce((total, character, index) => {
    const value = Number(character) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10;
}

test("journeys abroad meet ten to fourteen merchants in that country's money", () => {
  expect(india.destinations.length).toBeGreaterThanOrEqual(4);
  for (const { city, currency, country, merchants } of india.destinations) {
    expect([city, merchants.length >= 10 && merchants.length <= 14]).toEqual([city, true]);
    expect([country, currency]).not.toContain("IN");
    expect(usualRateMillionths(currency, "INR")).toBeGreaterThan(1_000_000);
    for (const { text, usualMinor } of merchants) {
      expect(text).toMatch(new RegExp(` ${country}$`));
      expect(usualMinor[0]).toBeLessThan(usualMinor[1]);
    }
  }
});
