import { beforeAll, expect, test } from "vitest";
import { startSandbox } from "../testing/harness.ts";
import { findLogin } from "./find-login.ts";

let world: Awaited<ReturnType<typeof startSandbox>>["sandbox"]["world"];
beforeAll(async () => {
  world = (await startSandbox()).sandbox.world;
});

const found = (username: string) => {
  const login = findLogin(world, "US", username);
  if ("problem" in login) throw new Error(login.problem);
  return login;
};
const numberOf = (username: string) => found(username).customer.number;

test("people are whom their name says, with nothing done to them", () => {
  const { username } = world.customer(7);
  expect(found(username)).toMatchObject({ customer: { number: 7 }, words: [], effects: [] });
  expect(numberOf("4711")).toBe(4711);
  expect(numberOf("overspender.2")).toBe(world.findCustomer("overspender.2")?.number);
});

test("each word and each suffix has a customer of its own, the same every time", () => {
  const logins = [
    "ok",
    "otp",
    "ok+1",
    "ok+2",
    "overspender",
    "overspender+1",
    "overspender+2",
    "otp.overspender",
  ];
  const numbers = logins.map(numberOf);
  expect(new Set(numbers).size).toBe(logins.length);
  expect(logins.map((login) => numberOf(` ${login.toUpperCase()}`))).toEqual(numbers);
});

test("a copy lives the life of its persona", () => {
  for (const login of ["overspender+a", "otp.overspender", "rate_limited.overspender.2+b"]) {
    expect([login, found(login).customer.persona]).toEqual([login, "overspender"]);
  }
  expect(found("otp+a").customer.persona).toBeNull();
});

test("words in front of an exact person are said of that person", () => {
  const { username } = world.customer(7);
  expect(found(`otp.${username}`)).toMatchObject({
    customer: { number: 7 },
    words: ["otp"],
    ownCustomer: false,
  });
});

test("ten thousand copies are ten thousand people", () => {
  const numbers = Array.from({ length: 10_000 }, (_, index) => numberOf(`ok+${index}`));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test.each([
  ["otpp", 'did you mean "otp"?'],
  ["bank-down", 'did you mean "bank_down"?'],
  ["otp.overspendr", 'after "otp" is no word and nobody\'s user name; did you mean "overspender"?'],
  ["expires.in.soon", 'did you mean "expires.in.7d"?'],
  ["zzzzzzzzzzz", "nobody's user name."],
  ["4711+copy", "has no copies"],
  ["", "empty"],
])("%j is refused and the refusal names what was meant", (login, part) => {
  const answer = findLogin(world, "US", login);
  expect("problem" in answer && answer.problem).toContain(part);
});
