import { detectByInterval, detectStreams, merchantName } from "@sandbank/detection";
import type { Row } from "../row.ts";
import { type Case, people, UNTIL } from "./people.ts";
import { add, type Claim, judge, noScore, precision, recall, type Score } from "./score.ts";

const GOAL = 0.97;

/** Ours, and the documented base line twice: over the bank's raw texts, and over the names we read from them. */
interface Scores {
  readonly ours: Score;
  readonly raw: Score;
  readonly named: Score;
}

/** Precision and recall over everybody of some seeds: of all, and of each part they are looked at in. */
export async function detectionRows(
  title: string,
  seeds: readonly number[],
  customersPerCountry: number,
  partsOf: (one: Case) => readonly string[],
): Promise<Row[]> {
  const all = noScores();
  const byPart = new Map<string, Scores>();
  let count = 0;
  for (const seed of seeds) {
    for await (const one of people(seed, customersPerCountry)) {
      count++;
      const judged = judgeAll(one);
      for (const scores of [all, ...partsOf(one).map((part) => scoresOf(byPart, part))]) {
        add(scores.ours, judged.ours);
        add(scores.raw, judged.raw);
        add(scores.named, judged.named);
      }
    }
  }
  const parts = [...byPart].map(([part, scores]) => rowsOf(`${title}: ${part}`, scores, ""));
  return [...rowsOf(title, all, `, ${count} people, seeds ${seeds.join(" and ")}`, GOAL), ...parts.flat()];
}

function judgeAll(one: Case): Scores {
  const { movements } = one;
  const ours = detectStreams(movements, { asOf: UNTIL })
    .filter(({ kind }) => kind !== "transfer")
    .map(({ frequency, movementIds, kind }): Claim => ({ frequency, movementIds, kind }));
  return {
    ours: judge(one, ours),
    raw: judge(
      one,
      baseLine(one, ({ description }) => description),
    ),
    named: judge(
      one,
      baseLine(one, ({ description }) => merchantName(description)),
    ),
  };
}

function baseLine({ movements }: Case, nameOf: (movement: Case["movements"][number]) => string): Claim[] {
  const charges = movements.map((movement) => ({ ...movement, merchantName: nameOf(movement) }));
  return detectByInterval(charges).map(({ frequency, chargeIds }) => ({ frequency, movementIds: chargeIds }));
}

function rowsOf(what: string, { ours, raw, named }: Scores, more: string, goal?: number): Row[] {
  const counts = `${ours.found} found, ${ours.missed} missed, ${ours.wrong} wrong${more}`;
  const row = (name: string, measure: (score: Score) => number, how: string): Row => ({
    what: `${what}, ${name}`,
    measured: measure(ours) * 100,
    unit: "%",
    target: goal === undefined ? null : { atLeast: goal * 100 },
    how: `base line ${inPercent(measure(raw))}, with our names ${inPercent(measure(named))}${how}`,
  });
  return [
    row("precision", precision, `; ${counts}`),
    row(
      "recall",
      recall,
      `; ${inPercent(ours.found ? ours.ofItsKind / ours.found : 1)} of the found are of their kind`,
    ),
  ];
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

const noScores = (): Scores => ({ ours: noScore(), raw: noScore(), named: noScore() });

function scoresOf(byPart: Map<string, Scores>, part: string): Scores {
  const scores = byPart.get(part) ?? noScores();
  byPart.set(part, scores);
  return scores;
}
