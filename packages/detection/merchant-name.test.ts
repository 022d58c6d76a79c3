import { expect, test } from "vitest";
import { merchantName } from "./index.ts";

test.each([
  // United States
  ["SQ *BLUE BOTTLE 0412 OAKLAND CA", "Blue Bottle"],
  ["TST* JOES PIZZA #12 NEW YORK NY", "Joes Pizza"],
  ["AMAZON PRIME*2HVSQD39M AMZN.COM/BILL WA", "Amazon Prime"],
  ["DELTA DENTAL PREMIUM 062828121", "Delta Dental Premium"],
  ["TRADER JOE'S #542 PORTLAND OR", "Trader Joe's"],
  ["PENNYMAC MTG PYMT 123456789", "Pennymac MTG"],
  ["PURCHASE AUTHORIZED ON 03/12 CHIPOTLE 1234 AUSTIN TX", "Chipotle"],
  // United Kingdom
  ["CARD PAYMENT TO NETFLIX.COM LONDON", "Netflix"],
  ["CONTACTLESS PAYMENT TO TESCO STORES 3297 LEEDS", "Tesco Stores"],
  ["DD AFFINITY WATER 3138815511", "Affinity Water"],
  ["SO CLARION HOUSING RENT 123456789", "Clarion Housing Rent"],
  // Germany
  ["PayPal Europe S.a.r.l. et Cie S.C.A 1276390137929/. ZALANDO, Ihr Einkauf bei ZALANDO", "Zalando"],
  ["REWE SAGT DANKE 44512//KOELN/DE", "Rewe Sagt Danke"],
  ["AUDIBLE GMBH*0337T7PUV BERLIN DE", "Audible"],
  ["DAUERAUFTRAG BAUVEREIN EG NUTZUNGSGEBUEHR MITGL 123456", "Bauverein Nutzungsgebuehr Mitgl"],
  // India
  ["UPI/DR/512345678901/NETFLIX/UTIB/netflix@okmock/MANDATE EXECUTE", "Netflix"],
  ["UPI-SWIGGY-swiggy@ybl-512345678901", "Swiggy"],
  ["ACH D- LIC OF INDIA-123456789", "Lic of India"],
  ["NEFT CR-INFRAVAULT HOSPITALS PVT LTD-A NAIR-SALARY-N023545435871825", "Infravault Hospitals"],
  ["POS 512345678901 DMART 88 PUNE IN POS DEBIT", "Dmart"],
  // Sweden
  ["Kortköp 240228 SPOTIFY STOCKHOLM", "Spotify"],
  ["Autogiro TIBBER ELHANDEL", "Tibber Elhandel"],
  ["Betalning BG 5164-0476 BOSTADS AB HYRA", "Bostads Hyra"],
  ["Swish betalning ANNA SVENSSON", "Anna Svensson"],
])("%s is %s", (description, name) => {
  expect(merchantName(description)).toBe(name);
});

test("names with digits stay names, and a text of nothing else stays what it is", () => {
  expect(merchantName("FITNESS24SEVEN JONKOPING")).toBe("Fitness24Seven");
  expect(merchantName("DD O2 1234567890")).toBe("O2");
  expect(merchantName("BREDBAND2 AB")).toBe("Bredband2");
  expect(merchantName("1234567890")).toBe("1234567890");
});

test("a town somebody else knows of is left out too", () => {
  expect(merchantName("CORNER BAKERY SMALLVILLE KS")).toBe("Corner Bakery Smallville");
  expect(merchantName("CORNER BAKERY SMALLVILLE KS", (town) => town === "SMALLVILLE")).toBe("Corner Bakery");
});
