import { accountSubtype, accountType } from "@sandbank/domain";
import { describe, expect, test } from "vitest";
import type { AccountNumbers } from "../model/account.ts";
import { rootSeed, streamOf } from "../rng.ts";
import {
  isValidBic,
  isValidCardNumber,
  isValidCryptoAddress,
  isValidIban,
  isValidIfsc,
  isValidIndianAccountNumber,
  isValidRoutingNumber,
  isValidSortCode,
  isValidSwedishAccount,
  isValidWalletId,
  type NumberedAccount,
  numbersOf,
  passesLuhn,
} from "./index.ts";

const BANKS = ["first-bank", "second-bank", "harbour", "1st-street", "nordic-one", "k"];

type Described = Partial<Omit<NumberedAccount, "stream">>;

function numbers(seed: number, described: Described): AccountNumbers {
  const stream = streamOf(rootSeed(seed), "account");
  return numbersOf({
    country: "US",
    bankId: "first-bank",
    type: "checking",
    subtype: "personal",
    ...described,
    stream,
  });
}

/** Six banks with 300 accounts each. */
function many(described: Described): AccountNumbers[] {
  return BANKS.flatMap((bankId) =>
    Array.from({ length: 300 }, (_, seed) => numbers(seed, { ...described, bankId })),
  );
}

/** What fails a check, so that a failing test shows it. */
function failing<T>(list: readonly T[], holds: (each: T) => boolean): T[] {
  expect(list.length).toBeGreaterThan(0);
  return list.filter((each) => !holds(each));
}

test("only what the country uses is filled in", () => {
  const used = (described: Described) =>
    Object.entries(numbers(1, described)).flatMap(([name, value]) => (value === null ? [] : [name]));
  expect(used({ country: "US" })).toEqual(["routingNumber", "accountNumber"]);
  expect(used({ country: "IN" })).toEqual(["ifsc", "accountNumber"]);
  expect(used({ country: "GB" })).toEqual(["iban", "bic", "sortCode", "accountNumber"]);
  expect(used({ country: "SE" })).toEqual(["iban", "bic", "clearingNumber", "accountNumber"]);
  expect(used({ country: "DE" })).toEqual(["iban", "bic", "accountNumber"]);
  expect(used({ country: "NZ" })).toEqual(["accountNumber"]);
  expect(used({ country: "GB", type: "credit_card", subtype: "rewards" })).toEqual(["accountNumber"]);
  expect(used({ country: "DE", type: "mortgage", subtype: "home_loan" })).toEqual(["accountNumber"]);
});

test("every type and subtype has a number in every country", () => {
  const all = ["US", "IN", "GB", "SE", "DE", "NZ"].flatMap((country) =>
    accountType.options.flatMap((type) =>
      accountSubtype.options.map((subtype) => numbers(7, { country, type, subtype })),
    ),
  );
  expect(failing(all, ({ accountNumber }) => /^[\dA-Za-z]{7,42}$/.test(accountNumber))).toEqual([]);
});

describe("United States", () => {
  const all = many({ country: "US" });

  test("routing numbers pass their check and lie in districts nobody was given", () => {
    expect(failing(all, ({ routingNumber }) => isValidRoutingNumber(routingNumber ?? ""))).toEqual([]);
    expect(failing(all, ({ routingNumber }) => /^9[0-9]/.test(routingNumber ?? ""))).toEqual([]);
  });

  test("account numbers have nine to twelve digits", () => {
    expect(failing(all, ({ accountNumber }) => /^[1-9]\d{8,11}$/.test(accountNumber))).toEqual([]);
  });
});

describe("India", () => {
  const all = many({ country: "IN" });

  test("the IFSC is well-formed and of a bank code nobody was given", () => {
    expect(failing(all, ({ ifsc }) => isValidIfsc(ifsc ?? ""))).toEqual([]);
    expect(failing(all, ({ ifsc }) => ifsc?.charAt(1) === "Q")).toEqual([]);
  });

  test("the account number begins with the branch of the IFSC and is always as long at one bank", () => {
    expect(failing(all, ({ accountNumber }) => isValidIndianAccountNumber(accountNumber))).toEqual([]);
    expect(failing(all, ({ accountNumber }) => /^\d{11,16}$/.test(accountNumber))).toEqual([]);
    expect(failing(all, ({ accountNumber, ifsc }) => ifsc?.slice(7) === accountNumber.slice(0, 4))).toEqual(
      [],
    );
    const lengths = new Set(
      all.map(({ accountNumber, ifsc }) => `${ifsc?.slice(0, 4)} ${accountNumber.length}`),
    );
    expect(lengths.size).toBe(BANKS.length);
  });
});

describe("United Kingdom", () => {
  const all = many({ country: "GB" });

  test("sort codes lie in ranges nobody was given and account numbers have eight digits", () => {
    expect(failing(all, ({ sortCode }) => isValidSortCode(sortCode ?? ""))).toEqual([]);
    expect(failing(all, ({ sortCode }) => /^6[789]/.test(sortCode ?? ""))).toEqual([]);
    expect(failing(all, ({ accountNumber }) => /^\d{8}$/.test(accountNumber))).toEqual([]);
  });

  test("the IBAN is valid and made of the bank's letters in the BIC, sort code and account number", () => {
    expect(failing(all, ({ iban }) => isValidIban(iban ?? ""))).toEqual([]);
    expect(
      failing(
        all,
        ({ iban, bic, sortCode, accountNumber }) =>
          iban?.slice(4) === `${bic?.slice(0, 4)}${sortCode}${accountNumber}`,
      ),
    ).toEqual([]);
  });
});

describe("Sweden", () => {
  const all = many({ country: "SE" });

  test("clearing numbers lie in gaps between the banks' and account numbers pass modulus 11", () => {
    expect(failing(all, ({ clearingNumber }) => /^2[125678]\d\d$/.test(clearingNumber ?? ""))).toEqual([]);
    expect(
      failing(all, ({ clearingNumber, accountNumber }) =>
        isValidSwedishAccount({ clearingNumber: clearingNumber ?? "", accountNumber }),
      ),
    ).toEqual([]);
  });

  test("the IBAN is valid and ends with clearing and account number", () => {
    expect(failing(all, ({ iban }) => isValidIban(iban ?? ""))).toEqual([]);
    expect(
      failing(
        all,
        ({ iban, clearingNumber, accountNumber }) =>
          iban?.slice(4) === `${clearingNumber?.slice(0, 3)}000000${clearingNumber}${accountNumber}`,
      ),
    ).toEqual([]);
  });
});

describe("Germany", () => {
  const all = many({ country: "DE" });

  test("the IBAN is valid, of a clearing area there is not, and ends with the account number", () => {
    expect(failing(all, ({ iban }) => isValidIban(iban ?? ""))).toEqual([]);
    expect(failing(all, ({ iban }) => iban?.charAt(4) === "9")).toEqual([]);
    expect(failing(all, ({ iban, accountNumber }) => iban?.slice(12) === accountNumber)).toEqual([]);
  });

  test("account numbers have ten digits and pass method 00", () => {
    expect(
      failing(all, ({ accountNumber }) => accountNumber.length === 10 && passesLuhn(accountNumber)),
    ).toEqual([]);
  });
});

test("every BIC is one of a test destination in the account's country", () => {
  for (const country of ["GB", "SE", "DE"]) {
    const all = many({ country });
    expect(failing(all, ({ bic }) => isValidBic(bic ?? ""))).toEqual([]);
    expect(failing(all, ({ bic }) => bic?.slice(4, 6) === country && bic.charAt(7) === "0")).toEqual([]);
  }
});

test("cards have 15 or 16 digits, pass Luhn and belong to no country's standards body", () => {
  for (const subtype of accountSubtype.options) {
    const all = many({ type: "credit_card", subtype });
    const length = subtype === "charge" || subtype === "platinum" ? 15 : 16;
    expect(failing(all, ({ accountNumber }) => isValidCardNumber(accountNumber))).toEqual([]);
    expect(failing(all, ({ accountNumber }) => accountNumber.length === length)).toEqual([]);
    // 9, then a country code of 900 to 999.
    expect(failing(all, ({ accountNumber }) => accountNumber.startsWith("99"))).toEqual([]);
  }
});

test("wallets and crypto addresses are valid, and the addresses are of the test network", () => {
  expect(failing(many({ type: "wallet" }), (each) => isValidWalletId(each.accountNumber))).toEqual([]);
  const crypto = many({ type: "crypto" });
  expect(failing(crypto, (each) => isValidCryptoAddress(each.accountNumber))).toEqual([]);
  expect(failing(crypto, (each) => /^tb1q.{38}$/.test(each.accountNumber))).toEqual([]);
});

const ofTheBank: Readonly<Record<string, (of: AccountNumbers) => string | undefined>> = {
  US: (of) => of.routingNumber ?? undefined,
  IN: (of) => of.ifsc?.slice(0, 5),
  GB: (of) => `${of.bic} ${of.sortCode?.slice(0, 5)}`,
  SE: (of) => `${of.bic} ${of.clearingNumber}`,
  DE: (of) => `${of.bic} ${of.iban?.slice(4, 12)}`,
};

for (const [country, bankPart] of Object.entries(ofTheBank)) {
  test(`${country}: accounts of one bank share what is the bank's, two banks never do`, () => {
    const parts = BANKS.map(
      (bankId) =>
        new Set(Array.from({ length: 100 }, (_, seed) => bankPart(numbers(seed, { country, bankId })))),
    );
    expect(parts.map((each) => each.size)).toEqual(BANKS.map(() => 1));
    expect(new Set(parts.flatMap((each) => [...each])).size).toBe(BANKS.length);
  });

  test(`${country}: the same seed gives the same numbers, another seed others`, () => {
    expect(numbers(5, { country })).toEqual(numbers(5, { country }));
    const distinct = new Set(
      Array.from({ length: 2000 }, (_, seed) => JSON.stringify(numbers(seed, { country }))),
    );
    expect(distinct.size).toBeGreaterThan(1990);
  });
}

test("numbers stay what they were", () => {
  expect(numbers(42, { country: "GB", bankId: "harbour" })).toMatchInlineSnapshot(`
    {
      "accountNumber": "60953910",
      "bic": "HQEWGB20",
      "clearingNumber": null,
      "iban": "GB04HQEW69084860953910",
      "ifsc": null,
      "routingNumber": null,
      "sortCode": "690848",
    }
  `);
  expect(numbers(42, { type: "credit_card", subtype: "platinum" }).accountNumber).toMatchInlineSnapshot(
    `"999383498509531"`,
  );
});
