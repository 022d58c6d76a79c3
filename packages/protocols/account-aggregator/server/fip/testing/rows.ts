import { institutions } from "@sandbank/institutions";
import { expect } from "vitest";
import { type Answer, type OutsideAa, setUpOutsideAa, VUA } from "./outside-aa.ts";

/** The bank whose answers are looked at. */
export const BANK = institutions.find(({ country }) => country === "IN")?.id ?? "";
export const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** Something a FIP is asked, and what it has to answer; no code where it does what is asked. */
export type Row = readonly [
  situation: string,
  status: number,
  code: string | undefined,
  ask: (aa: OutsideAa) => Promise<Answer>,
];

export function named(where: string) {
  return ([situation, status, code, ask]: Row) => [where, situation, status, code, ask] as const;
}

/** Asks in a world of its own. */
export async function expectAnswer(status: number, code: string | undefined, ask: Row[3]): Promise<void> {
  const aa = await setUpOutsideAa();
  const { status: answered, body } = await ask(aa);
  expect([answered, body.errorCode]).toEqual([status, code]);
  if (code !== undefined) expect(String(body.errorMsg).length).toBeGreaterThan(20);
  expect(aa.failures).toEqual([]);
}

export function delink(aa: OutsideAa, linkRefNumber: string | undefined) {
  return aa.ask(BANK, "/Accounts/delink", { Account: { customerAddress: VUA, linkRefNumber } });
}
