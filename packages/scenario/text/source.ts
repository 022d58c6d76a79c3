import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from "yaml";
import type { Path } from "../problem.ts";

/** 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What was read, and where in the text each part of it stands. */
export interface Source {
  readonly value: unknown;
  /** Of a field's name, of a list's item; where the path ends early, of the last thing on it that is there. */
  placeOf(path: Path): Place | null;
  /** The digits of a number as they were written, which the number itself may have lost; null for anything else. */
  numberText(path: Path): string | null;
}

/** A source for what was never text: a scenario written in TypeScript. */
export function sourceOfValue(value: unknown): Source {
  return { value, placeOf: () => null, numberText: () => null };
}

export function sourceOfDocument(value: unknown, document: Document.Parsed, lines: LineCounter): Source {
  return {
    value,
    placeOf: (path) => placeAt(lines, walk(document, path).offset),
    numberText: (path) => {
      const { node, complete } = walk(document, path);
      if (!complete || !isScalar(node) || typeof node.value !== "number") return null;
      return node.source ?? null;
    },
  };
}

export function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The field that stands at an offset of the text, as far as the text could be understood. */
export function pathAt(document: Document.Parsed, offset: number): Path {
  const path: (string | number)[] = [];
  let node: Node | null = document.contents;
  while (node) {
    const part = partsOf(node).find(({ from, to }) => offset >= from && offset < to);
    if (part) path.push(part.step);
    node = part?.into ?? null;
  }
  return path;
}

interface Part {
  readonly step: string | number;
  readonly from: number;
  readonly to: number;
  readonly into: Node | null;
}

function partsOf(node: Node): Part[] {
  if (isSeq<Node>(node)) {
    return node.items.map((into, step) => ({
      step,
      from: into.range?.[0] ?? 0,
      to: into.range?.[1] ?? 0,
      into,
    }));
  }
  if (!isMap<Node, Node | null>(node)) return [];
  return node.items.map(({ key, value }) => {
    return { step: String(key), from: key.range?.[0] ?? 0, to: (value ?? key).range?.[1] ?? 0, into: value };
  });
}

interface Walked {
  readonly node: Node | null;
  readonly offset: number;
  readonly complete: boolean;
}

function walk(document: Document.Parsed, path: Path): Walked {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const next = stepInto(node, step);
    if (!next) return { node, offset, complete: false };
    offset = next.offset ?? offset;
    node = isAlias(next.node) ? (next.node.resolve(document) ?? null) : next.node;
  }
  return { node, offset, complete: true };
}

function stepInto(
  node: Node | null,
  step: string | number,
): { node: Node | null; offset?: number } | undefined {
  if (isSeq<Node>(node) && typeof step === "number") {
    const item = node.items[step];
    return item && { node: item, offset: item.range?.[0] };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { node: pair.value, offset: pair.key.range?.[0] };
}
