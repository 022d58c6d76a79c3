// What an AA has to answer, row by row: Sahamati certification framework, `certification-scenarios/aa.md`, and every
// code of the ReBIT AA API 2.0.0.
import { expect, test } from "vitest";
import { type Answer, type OutsideFiu, setUpOutsideFiu } from "./outside-fiu.ts";

export type Row = readonly [
  situation: string,
  status: number,
  /** Of a refusal; undefined for none. */
  code: string | undefined,
  ask: (fiu: OutsideFiu) => Promise<Answer>,
];

/** One test a row, each with a world of its own. */
export function testRows(operation: string, rows: readonly Row[]): void {
  test.each(rows)(`${operation}: %s is answered %i %s`, async (_, status, code, ask) => {
    const fiu = await setUpOutsideFiu();
    const answer = await ask(fiu);
    expect({ status: answer.status, code: answer.body.errorCode }, JSON.stringify(answer.body)).toEqual({
      status,
      code,
    });
    if (code !== undefined) expect(answer.body.errorMsg).toMatch(/\S/);
    expect(fiu.failures).toEqual([]);
  });
}
