import type { Bank, Instant } from "@sandbank/domain";
import type { Complain, Path } from "../problem.ts";
import { readWhen, type When } from "../when.ts";

/** What everything is read with. */
export interface Reading {
  /** Relative dates count from here. */
  readonly anchor: Instant;
  readonly banks: readonly Bank[];
  /** Kinds of life there are; any is accepted where they are not known. */
  readonly personas: readonly string[] | null;
  readonly complain: Complain;
  /** The digits of a number as they were written; null where they are not known. */
  readonly numberText: (path: Path) => string | null;
}

/** A date, or null after complaining that there is no such day. */
export function whenAt(text: string | undefined, path: Path, { anchor, complain }: Reading): When | null {
  if (text === undefined) return null;
  const when = readWhen(text, anchor);
  if (!when) complain(path, `"${text}" is no day of the years 1900 to 2199`);
  return when;
}

/** The items of a list that may not even be one. */
export function itemsOf(value: unknown, key: string): unknown[] {
  const items = fieldValue(value, key);
  return Array.isArray(items) ? items : [];
}

/** A field that may not be there, of something that may be no object, if it is text. */
export function textOf(value: unknown, key: string): string | null {
  const text = fieldValue(value, key);
  return typeof text === "string" ? text : null;
}

/** Complains of every item whose name (letter case aside) an earlier one has. */
export function refuseRepeated(
  names: readonly (string | null)[],
  pathOf: (index: number) => Path,
  complain: Complain,
): void {
  const seen = new Set<string>();
  names.forEach((name, index) => {
    if (name === null) return;
    const folded = name.toLowerCase();
    if (seen.has(folded)) complain(pathOf(index), `"${name}" is there already; give each its own`);
    seen.add(folded);
  });
}

function fieldValue(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
