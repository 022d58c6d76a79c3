import { expect, test } from "vitest";
import {
  isValidBankleitzahl,
  isValidBic,
  isValidCardNumber,
  isValidClearingNumber,
  isValidCryptoAddress,
  isValidIban,
  isValidIfsc,
  isValidIndianAccountNumber,
  isValidIsin,
  isValidRoutingNumber,
  isValidSortCode,
  isValidSwedishAccount,
  isValidVirtualPaymentAddress,
  luhnCheckDigit,
  passesLuhn,
  toIban,
  virtualPaymentAddress,
  withIsinCheckDigit,
} from "./index.ts";

/** Every text that differs from `text` in one digit. */
function oneDigitOff(text: string): string[] {
  return Array.from(text).flatMap((character, at) =>
    /\d/.test(character)
      ? Array.from("0123456789")
          .filter((digit) => digit !== character)
          .map((digit) => text.slice(0, at) + digit + text.slice(at + 1))
      : [],
  );
}

// Numbers published as examples by the keepers of each scheme, or by those who built on it.
const schemes = [
  {
    name: "IBAN",
    isValid: isValidIban,
    published: [
      "GB29NWBK60161331926819",
      "SE4550000000058398257466",
      "DE89370400440532013000",
      "FR1420041010050500013M02606",
      "BE68539007547034",
    ],
  },
  {
    name: "card number",
    isValid: isValidCardNumber,
    published: ["4111111111111111", "378282246310005", "5105105105105100", "6011000990139424"],
  },
  {
    name: "ABA routing number",
    isValid: isValidRoutingNumber,
    published: ["011401533", "026073150", "322271627", "790000051"],
  },
  {
    name: "ISIN",
    isValid: isValidIsin,
    published: ["US0378331005", "GB0002634946", "AU0000XVGZA3", "DE000BAY0017"],
  },
  {
    name: "testnet address",
    isValid: isValidCryptoAddress,
    published: [
      "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx",
      "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
    ],
  },
  {
    name: "Swedish account number of seven digits, clearing number counted in full",
    isValid: (accountNumber: string) => isValidSwedishAccount({ clearingNumber: "9789", accountNumber }),
    published: ["1111113"],
  },
  {
    name: "Swedish account number of seven digits, clearing number counted from its second digit",
    isValid: (accountNumber: string) => isValidSwedishAccount({ clearingNumber: "5491", accountNumber }),
    published: ["0000003"],
  },
  {
    name: "Swedish account number of nine digits",
    isValid: (accountNumber: string) => isValidSwedishAccount({ clearingNumber: "6789", accountNumber }),
    published: ["123456789"],
  },
  {
    name: "Swedish account number that is a personal number",
    isValid: (accountNumber: string) => isValidSwedishAccount({ clearingNumber: "3300", accountNumber }),
    published: ["0006205124"],
  },
  {
    name: "Swedish account number under a clearing number of five digits",
    isValid: (accountNumber: string) => isValidSwedishAccount({ clearingNumber: "84244", accountNumber }),
    published: ["9831892246"],
  },
];

for (const { name, isValid, published } of schemes) {
  test(`${name}: published examples are valid and no single wrong digit goes unnoticed`, () => {
    expect(published.filter((example) => !isValid(example))).toEqual([]);
    expect(published.flatMap(oneDigitOff).filter(isValid)).toEqual([]);
  });

  test(`${name}: a character too many, too few or of the wrong kind is refused`, () => {
    const broken = published.flatMap((example) => [
      example.slice(1),
      `${example}0`,
      `${example} `,
      example.replace(/\d(?=\D*$)/, "x"),
      "",
    ]);
    expect(broken.filter(isValid)).toEqual([]);
  });
}

test("the Luhn check digit completes what it was computed for", () => {
  expect(luhnCheckDigit("7992739871")).toBe("3");
  expect(luhnCheckDigit("0000000000")).toBe("0");
  expect(passesLuhn("79927398713")).toBe(true);
  // Test account numbers of method 00 in the Bundesbank's list.
  expect(["9290701", "539290858", "1501824", "1501832"].every(passesLuhn)).toBe(true);
  expect(passesLuhn("")).toBe(false);
});

test("an ISIN is completed from country and national number, anything else is refused", () => {
  expect(withIsinCheckDigit("US037833100")).toBe("US0378331005");
  expect(withIsinCheckDigit("AU0000XVGZA")).toBe("AU0000XVGZA3");
  for (const payload of ["US03783310", "us037833100", "US0378331005", "U$037833100"]) {
    expect(() => withIsinCheckDigit(payload)).toThrow(RangeError);
  }
});

test("an IBAN is made from country and national part, and its length is checked where the country is known", () => {
  expect(toIban("DE", "370400440532013000")).toBe("DE89370400440532013000");
  expect(toIban("GB", "NWBK60161331926819")).toBe("GB29NWBK60161331926819");
  expect(isValidIban(toIban("DE", "37040044053201300"))).toBe(false);
  expect(isValidIban(toIban("GB", "606016133192681912"))).toBe(false);
});

test("an address of the main network is valid in either case but not in both at once", () => {
  const address = "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4";
  expect(isValidCryptoAddress(address)).toBe(true);
  expect(isValidCryptoAddress(address.toLowerCase())).toBe(true);
  expect(isValidCryptoAddress(address.replace("BC", "bc"))).toBe(false);
  expect(isValidCryptoAddress(address.replace("BC", "TB"))).toBe(false);
});

test("a clearing number of the 8000s may carry a check digit of its own", () => {
  expect(isValidClearingNumber("8424")).toBe(true);
  expect(isValidClearingNumber("84244")).toBe(true);
  expect(["84241", "91201", "0123", "123", ""].filter(isValidClearingNumber)).toEqual([]);
});

test("codes without a check digit are judged by their form", () => {
  expect(["DEUTDEFF", "DEUTDEFF500", "CHASUS33XXX"].every(isValidBic)).toBe(true);
  expect(["DEUTDEF", "DEUTDEFF5", "deutdeff", "DEUT12FF", ""].filter(isValidBic)).toEqual([]);
  expect(["SBIN0001707", "HDFC0CAGSBK"].every(isValidIfsc)).toBe(true);
  expect(["SBIN1001707", "SBI00001707", "SBIN000170", "sbin0001707"].filter(isValidIfsc)).toEqual([]);
  expect(isValidSortCode("089999")).toBe(true);
  expect(["08-99-99", "08999", "0899999"].filter(isValidSortCode)).toEqual([]);
  expect(isValidBankleitzahl("37040044")).toBe(true);
  expect(["3704004", "370400440", "3704004x"].filter(isValidBankleitzahl)).toEqual([]);
  expect(isValidIndianAccountNumber("50100012345678")).toBe(true);
  expect(["12345678", "1234567890123456789"].filter(isValidIndianAccountNumber)).toEqual([]);
  expect(isValidRoutingNumber("000000000")).toBe(false);
});

test("a payment address is made of any username, and different usernames keep theirs apart", () => {
  expect(virtualPaymentAddress("priya.sharma")).toBe("priya.sharma@mockupi");
  expect(virtualPaymentAddress("Jörg Müller_7")).toBe("jorg-muller-7@mockupi");
  const awkward = ["प्रिया", "राम", "@", "", "a", "x".repeat(300)].map(virtualPaymentAddress);
  expect(awkward.filter((address) => !isValidVirtualPaymentAddress(address))).toEqual([]);
  expect(new Set(awkward).size).toBe(awkward.length);
  expect(["priya", "priya@", "@upi", "pri ya@upi"].filter(isValidVirtualPaymentAddress)).toEqual([]);
});
