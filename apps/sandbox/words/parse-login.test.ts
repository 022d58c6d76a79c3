import { expect, test } from "vitest";
import { parseDuration } from "./effect.ts";
import { effectsOf, parseLogin } from "./parse-login.ts";
import { words } from "./words.ts";

const parsed = (text: string) => {
  const login = parseLogin(text);
  if (typeof login === "string") throw new Error(login);
  return { words: login.words.map(({ word }) => word.name), person: login.person, suffix: login.suffix };
};

test.each(words)("$example is the word $name and nothing else", ({ name, example }) => {
  expect(parsed(example)).toEqual({ words: [name], person: "", suffix: null });
});

test("of two words that fit the longer one is meant", () => {
  expect(parsed("otp.twice").words).toEqual(["otp.twice"]);
  expect(parsed("otp.otp").words).toEqual(["otp", "otp"]);
  expect(parsed("bank_down.after_login.otp").words).toEqual(["bank_down.after_login", "otp"]);
});

test("words are joined with dots, before a person and a suffix", () => {
  expect(parsed("otp.slow.5s.expires.in.7d.overspender.2+run-1.a@b")).toEqual({
    words: ["otp", "slow.{duration}", "expires.in.{duration}"],
    person: "overspender.2",
    suffix: "run-1.a@b",
  });
});

test("what is no word is left as the person", () => {
  expect(parsed("ada.lovelace.7")).toEqual({ words: [], person: "ada.lovelace.7", suffix: null });
  expect(parsed("slow.soon")).toEqual({ words: [], person: "slow.soon", suffix: null });
  expect(parsed("otp.bank-down")).toEqual({ words: ["otp"], person: "bank-down", suffix: null });
});

test("letter case and space around do not matter", () => {
  expect(parseLogin("  OTP.Twice+Run ")).toEqual(parseLogin("otp.twice+run"));
});

test.each([
  ["", "empty"],
  ["+run", "empty"],
  ["ok+", '"+"'],
  ["ok+a b", '"a b"'],
  [`ok+${"x".repeat(65)}`, "1 to 64"],
])("%j is refused with a sentence", (text, part) => {
  expect(parseLogin(text)).toContain(part);
});

test("a word with a duration does it for that long", () => {
  const login = parseLogin("slow.90m.expires.in.7d");
  if (typeof login === "string") expect.fail(login);
  expect(effectsOf(login)).toEqual([
    { at: "data", kind: "delayed", ms: 5_400_000 },
    { at: "consent", kind: "ends", afterMs: 604_800_000 },
  ]);
});

test("durations are whole numbers with a unit", () => {
  expect(["250ms", "5s", "1m", "2h", "1d"].map(parseDuration)).toEqual([
    250, 5_000, 60_000, 7_200_000, 86_400_000,
  ]);
  expect(["", "5", "s", "1.5s", "-1s", "5 s", "1w"].map(parseDuration)).toEqual(new Array(7).fill(undefined));
});
