import { expect, test } from "vitest";
import { categorise } from "./index.ts";

test.each([
  ["UPI/DR/512345678901/NETFLIX/UTIB/netflix@okmock/MANDATE EXECUTE", "streaming"],
  ["UBER *EATS HELP.UBER.COM CA", "dining"],
  ["UBER *TRIP HELP.UBER.COM CA", "transport"],
  ["APOTHEKE AM MARKT//ROSTOCK/DE", "health"],
  ["DD AFFINITY WATER 3138815511", "utilities"],
  ["Autogiro FOLKSAM HEMFÖRSÄKRING", "insurance"],
  ["DAUERAUFTRAG VONOVIA KUNDENSERVICE GMBH MIETE 1234567890", "housing"],
  ["ATM WITHDRAWAL 123456 PORTLAND OR", "cash"],
  ["MONTHLY SERVICE FEE", "fees"],
  ["ABSCHLUSS SOLLZINSEN EINGERAEUMTE KONTOUEBERZIEHUNG", "interest"],
  ["ONLINE TRANSFER TO SAVER ...1234 TRANSACTION#: 12345678901", "transfer"],
  ["Swish betalning ANNA SVENSSON", "transfer"],
])("%s is for %s", (description, category) => {
  expect(categorise({ description, direction: "debit" }).category).toBe(category);
});

test("money coming in is income by what it is called", () => {
  const of = (description: string) => categorise({ description, direction: "credit" }).detail;
  expect(of("Lön ERIKSSONS TANDVÅRD AB")).toBe("salary");
  expect(of("BGC DWP SP 1234567890")).toBe("pension_income");
  expect(of("BUNDESAGENTUR FUER ARBEIT - FAMILIENKASSE KG191478FK094019")).toBe("government_benefits");
});

test("a merchant code says more than words, and a merchant's name more than the raw text", () => {
  const description = "SHELL STREET BOOKS LONDON";
  const said = { description, direction: "debit" } as const;
  expect(categorise({ ...said, merchantCategoryCode: "5942" })).toMatchObject({
    detail: "books",
    because: "merchant_code",
  });
  expect(categorise({ ...said, merchantName: "Corner Pharmacy" }).detail).toBe("pharmacies");
});

test("what tells nothing is other, and says that it is not sure", () => {
  expect(categorise({ description: "QWXZV 12", direction: "debit" })).toEqual({
    category: "other",
    detail: "other",
    confidence: 0,
    because: "nothing",
  });
});
