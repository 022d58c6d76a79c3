import { type Day, dayOf } from "./calendar.ts";
import { type Descriptor, readDescriptor } from "./descriptor/read-descriptor.ts";
import type { Movement } from "./movement.ts";

/** A movement with its text taken apart. */
export interface Reading {
  readonly movement: Movement;
  readonly day: Day;
  readonly descriptor: Descriptor;
}

/** Movements of one account, direction and contract, oldest first. */
export interface Group {
  /** The same in every run over the same texts. */
  readonly key: string;
  readonly readings: readonly Reading[];
}

/**
 * Puts together what has the same text but for references that differ each time. References that come again tell
 * contracts at one company apart and stay part of the group's key.
 */
export function groupMovements(movements: readonly Movement[]): Group[] {
  const byTemplate = new Map<string, Reading[]>();
  for (const movement of movements) {
    const descriptor = readDescriptor(movement.description);
    const key = templateOf(movement, descriptor);
    const found = byTemplate.get(key) ?? [];
    found.push({ movement, day: dayOf(movement.at), descriptor });
    byTemplate.set(key, found);
  }
  absorbWordlike(byTemplate);
  return [...byTemplate].flatMap(([key, readings]) => byContract(key, readings));
}

function templateOf({ accountId, direction, currency }: Movement, { words, method }: Descriptor): string {
  return [accountId, direction, currency, method, words.join(" ")].join("|");
}

/**
 * A reference of letters alone reads like a word: `SLACK KQWZPTRA DUBLIN` belongs to `SLACK # DUBLIN`, as soon as
 * that is there.
 */
function absorbWordlike(byTemplate: Map<string, Reading[]>): void {
  for (const [key, readings] of [...byTemplate]) {
    const words = (key.split("|")[4] ?? "").split(" ");
    const head = key.slice(0, key.length - words.join(" ").length);
    for (let at = words.length - 1; at > 0; at--) {
      const word = words[at] ?? "";
      if (word === "#" || word.length < 5) continue;
      const masked = head + words.with(at, "#").join(" ");
      const others = byTemplate.get(masked);
      if (!others || others.length < readings.length) continue;
      others.push(...readings.map((reading) => masking(reading, at)));
      byTemplate.delete(key);
      break;
    }
  }
}

/** With the word at a place taken for the reference it is. */
function masking(reading: Reading, at: number): Reading {
  const { words, references } = reading.descriptor;
  const before = words.slice(0, at).filter((word) => word === "#").length;
  const descriptor = {
    ...reading.descriptor,
    words: words.with(at, "#"),
    references: references.toSpliced(before, 0, words[at] ?? ""),
  };
  return { ...reading, descriptor };
}

function byContract(template: string, readings: readonly Reading[]): Group[] {
  const ordered = readings.toSorted(
    (a, b) => a.movement.at - b.movement.at || (a.movement.id < b.movement.id ? -1 : 1),
  );
  const places = Math.max(...ordered.map(({ descriptor }) => descriptor.references.length));
  const repeating: number[] = [];
  for (let place = 0; place < places; place++) {
    const values = new Set(ordered.map(({ descriptor }) => descriptor.references[place] ?? ""));
    if (values.size * 2 <= ordered.length) repeating.push(place);
  }
  const groups = new Map<string, Reading[]>();
  for (const reading of ordered) {
    const contract = repeating.map((place) => reading.descriptor.references[place] ?? "").join(" ");
    const key = `${template}|${contract}`;
    const found = groups.get(key) ?? [];
    found.push(reading);
    groups.set(key, found);
  }
  return [...groups].map(([key, found]) => ({ key, readings: found }));
}
