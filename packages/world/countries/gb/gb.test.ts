import type { DetailedCategory } from "@sandbank/domain";
import { expect, test } from "vitest";
import { dayFrom, toDate, weekdayOf } from "../../calendar.ts";
import { rootSeed, streamOf } from "../../rng.ts";
import { settleText, Template } from "../../text.ts";
import type { Phrase } from "../wording.ts";
import { bankHolidays, isBusinessDay } from "./holidays.ts";
import { unitedKingdom } from "./index.ts";

const { merchants, bills, subscriptions, places, wording, destinations, securities, debitStyles } =
  unitedKingdom;
const { landlords, lenders, brokers, otherIssuers, clients, businessSuppliers, gigPlatforms } = unitedKingdom;
const { benefitOffices, pensionFunds, quickLenders, cryptoExchanges } = unitedKingdom;
const abroad = destinations.flatMap((destination) => destination.merchants);

/** Bank holidays that close a bank which would be open otherwise. */
function closedWeekdays(year: number): string {
  const dates = [...bankHolidays(year)].filter((day) => weekdayOf(day) % 6 !== 0).sort((a, b) => a - b);
  return dates.map((day) => toDate(day).slice(5)).join(" ");
}

test("the bank holidays of England and Wales are those the government published", () => {
  expect(closedWeekdays(2011)).toBe("01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27");
  expect(closedWeekdays(2012)).toBe("01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26");
  expect(closedWeekdays(2020)).toBe("01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28");
  expect(closedWeekdays(2022)).toBe("01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27");
  expect(closedWeekdays(2023)).toBe("01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26");
  expect(closedWeekdays(2025)).toBe("01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26");
  expect(closedWeekdays(2027)).toBe("01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28");
});

test("every year of the century has eight closed weekdays or, by proclamation, more", () => {
  const more = new Map([
    [2002, 9],
    [2011, 9],
    [2012, 9],
    [2022, 10],
    [2023, 9],
  ]);
  for (let year = 2000; year <= 2100; year++) {
    const days = Array.from({ length: 366 }, (_, i) => dayFrom(year, 1, 1) + i);
    const inYear = days.filter((day) => day < dayFrom(year + 1, 1, 1) && weekdayOf(day) % 6 !== 0);
    expect([year, inYear.filter((day) => !isBusinessDay(day)).length]).toEqual([year, more.get(year) ?? 8]);
  }
  expect(isBusinessDay(dayFrom(2026, 3, 14))).toBe(false);
});

const needed: Readonly<Record<number, readonly DetailedCategory[]>> = {
  3: [
    ...(["groceries", "convenience_store", "alcohol", "restaurants", "fast_food", "coffee", "bars"] as const),
    ...([
      "food_delivery",
      "fuel",
      "parking",
      "public_transit",
      "taxis_and_rides",
      "car_maintenance",
    ] as const),
    ...(["flights", "lodging", "trains_and_ferries", "rental_cars", "clothing", "electronics"] as const),
    ...(["department_stores", "discount_stores", "superstores", "online_marketplaces", "books"] as const),
    ...(["furniture", "hardware", "sporting_goods", "gifts", "pet_supplies", "jewelry", "tobacco"] as const),
    ...(["pharmacies", "primary_care", "dental_care", "eye_care", "other_health", "veterinary"] as const),
    ...(["cinema_and_events", "museums_and_parks", "video_games", "gambling", "hair_and_beauty"] as const),
    ...(["cosmetics", "laundry", "flowers", "donations", "courses", "sports_clubs", "postage"] as const),
    ...(["wholesale", "advertising", "office_supplies", "software", "legal_and_accounting"] as const),
    ...(["professional_services", "tolls", "bikes_and_scooters", "vending_machines"] as const),
  ],
  2: ["news", "hospitals", "gyms", "government_fees", "other_entertainment", "other_personal_care"],
};

test("there are merchants for everything people spend money on", () => {
  expect(merchants.length).toBeGreaterThan(250);
  for (const [least, categories] of Object.entries(needed)) {
    for (const category of categories) {
      const found = merchants.filter((merchant) => merchant.category === category).length;
      expect([category, found >= Number(least)]).toEqual([category, true]);
    }
  }
});

test("every county has its everyday shops within reach", () => {
  const everyday = ["groceries", "convenience_store", "restaurants", "fast_food", "coffee", "fuel"] as const;
  for (const { region } of places) {
    const here = merchants.filter(({ regions }) => !regions || regions.includes(region));
    for (const category of [...everyday, "public_transit", "trains_and_ferries", "pharmacies"]) {
      const found = here.filter((merchant) => merchant.category === category).length;
      expect([region, category, found > 0]).toEqual([region, category, true]);
    }
  }
});

test("rows are whole: distinct texts, four-digit codes, rising ranges, regions that exist", () => {
  const regions = new Set(places.map(({ region }) => region));
  for (const list of [merchants, ...destinations.map((destination) => destination.merchants)]) {
    const texts = list.map(({ text }) => text);
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  }
  for (const { name, mcc, usualMinor, regions: within = [], text } of [...merchants, ...abroad]) {
    expect([name, mcc]).toEqual([name, expect.stringMatching(/^\d{4}$/)]);
    expect([name, usualMinor[0] < usualMinor[1]]).toEqual([name, true]);
    expect([name, within.filter((region) => !regions.has(region))]).toEqual([name, []]);
    expect(text).toBe(text.replace(/[^\x20-\x7e]/g, ""));
  }
  for (const { id, mcc, usualMinor, suppliers } of bills) {
    expect([id, mcc ?? "0000"]).toEqual([id, expect.stringMatching(/^\d{4}$/)]);
    expect([id, usualMinor[0] < usualMinor[1]]).toEqual([id, true]);
    expect([id, suppliers.length > 0 || places.some((place) => place.suppliers[id])]).toEqual([id, true]);
  }
  for (const { name, prices } of subscriptions) {
    const days = prices.map(([from]) => from);
    expect([name, days]).toEqual([name, days.toSorted()]);
    expect([name, prices.every(([, minor]) => Number.isInteger(minor) && minor > 0)]).toEqual([name, true]);
  }
});

test("every text can be filled in with what it is documented to be given", () => {
  const stream = streamOf(rootSeed(1), "texts");
  const finish = (text: string, values: Record<string, string> = {}) =>
    new Template(settleText(text, values, () => stream)).fill(stream, 0);
  const town = { city: "Leeds", region: "West Yorkshire" };
  for (const { text } of [...merchants, ...abroad]) expect(finish(text, town)).not.toMatch(/[{}]/);
  for (const { text, onAccount } of subscriptions) {
    expect(finish(text, town)).not.toMatch(/[{}]/);
    if (onAccount) expect(finish(onAccount.text)).toMatch(/^DD [A-Z &]+ \d{10}$/);
  }
  for (const { text } of bills)
    expect(finish(text, { ...town, supplier: "Aviva" })).toMatch(/^(DD|SO|BP) AVIVA/);
  const payees = [landlords, lenders, brokers, otherIssuers, clients, businessSuppliers, gigPlatforms];
  for (const list of [...payees, benefitOffices, pensionFunds, quickLenders, cryptoExchanges]) {
    expect(list.length).toBeGreaterThanOrEqual(4);
    for (const { text } of list) expect(finish(text)).toMatch(/^[A-Z0-9 .&]+$/);
  }
  const merchant = { merchant: "TESCO STORES 3297 LEEDS" };
  for (const { text } of debitStyles) expect(finish(text, merchant)).toMatch(/ TO TESCO STORES 3297 LEEDS$/);
});

test("each phrase names only what its key is given", () => {
  const given: Readonly<Record<string, string>> = {
    payroll: "employer person",
    bonus: "employer person",
    atmWithdrawal: "city region",
    check: "number",
    toPerson: "person handle",
    fromPerson: "person handle",
    transferTo: "product lastFour",
    transferFrom: "product lastFour",
    otherBankTo: "bank lastFour person",
    otherBankFrom: "bank lastFour person",
    paymentToCard: "product lastFour",
    paymentToOtherCard: "bank product lastFour",
    paymentToLoan: "bank product lastFour",
    returnedPayment: "merchant",
    foreignFee: "merchant amount currency",
    reversal: "merchant",
    chargeback: "merchant",
    buy: "symbol name units",
    sell: "symbol name units",
    dividend: "symbol name units",
    bondInterest: "symbol name units",
    standingOrderTo: "product lastFour",
    depositOpened: "lastFour",
    depositMatured: "lastFour",
    instalmentTo: "lastFour",
    exchangeTo: "rate lastFour",
    exchangeFrom: "rate lastFour",
    walletTopUp: "wallet",
  };
  const phrases: Readonly<Record<string, Phrase | null>> = { ...wording };
  for (const [key, phrase] of Object.entries(phrases)) {
    const text = phrase === null ? "" : typeof phrase === "string" ? phrase : phrase.text;
    const named = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const allowed = given[key]?.split(" ") ?? [];
    expect([key, named.filter((name) => !allowed.includes(name))]).toEqual([key, []]);
  }
});

test("ISINs have a valid check digit and no number the exchange could have given", () => {
  for (const { isin } of securities) {
    const digits = [...isin].map((character) => Number.parseInt(character, 36)).join("");
    const sum = [...digits].reverse().reduce((total, digit, i) => {
      const doubled = Number(digit) * (i % 2 === 1 ? 2 : 1);
      return total + Math.floor(doubled / 10) + (doubled % 10);
    }, 0);
    expect([isin, sum % 10]).toEqual([expect.stringMatching(/^GB99\d{8}$/), 0]);
  }
  expect(new Set(securities.map(({ isin }) => isin)).size).toBe(securities.length);
});

test("people have British names, addresses, employers and telephone numbers kept for drama", () => {
  const drama = /^\+44(7700900|11[3-8]4960|1[2-6]14960|1914980|2079460|2920180)\d{3}$/;
  const seen = new Set<string>();
  for (let seed = 1; seed <= 1500; seed++) {
    const draw = () => {
      const stream = streamOf(rootSeed(seed), "person");
      const home = stream.pick(places);
      const { givenName, familyName } = unitedKingdom.personName(stream);
      const employer = unitedKingdom.employerName(stream, home);
      const street = unitedKingdom.streetAddress(stream);
      return {
        name: `${givenName} ${familyName}`,
        employer,
        street,
        phone: unitedKingdom.phoneNumber(stream, home),
      };
    };
    const person = draw();
    expect(person.name).toMatch(/^\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+$/u);
    expect(person.employer).toMatch(/( Ltd| LLP|NHS .+| Council| College| Partnership| Trust| Board)$/);
    expect(person.street).toMatch(/^(Flat \d{1,2}, )?\d{1,3} [A-Z][A-Za-z ]+$/);
    expect(person.phone).toMatch(drama);
    expect(draw()).toEqual(person);
    seen.add(person.name);
  }
  expect(seen.size).toBeGreaterThan(1200);
});

test("places have postcodes of the right shape and short names that fit a card slip", () => {
  expect(places.length).toBeGreaterThanOrEqual(20);
  expect(new Set(places.map(({ city }) => city)).size).toBe(places.length);
  for (const { city, postalCodes, areaCode } of places) {
    expect(city.length).toBeLessThanOrEqual(13);
    expect(areaCode).toMatch(/^[12]\d{1,3}$/);
    for (const code of postalCodes) expect(code).toMatch(/^[A-Z]{1,2}\d{1,2} \d[ABD-HJLNP-UW-Z]{2}$/);
  }
});
