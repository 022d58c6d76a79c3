import type { TableModel } from "./read-tables.ts";

/** What the schema's source says about a table beside its definition. */
export interface TableComments {
  /** The file it stands in. */
  readonly file: string;
  readonly about: string | null;
  /** By property of the schema. */
  readonly fields: ReadonlyMap<string, string>;
  /** By name of the index: what stands in `//` lines above it. */
  readonly indexes: ReadonlyMap<string, string>;
}

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

const DOC = String.raw`(?:/\*\*((?:(?!\*/)[\s\S])*)\*/\s*)?`;

/** Finds a table in the schema's source. @throws Error when none of the files defines it. */
export function readComments(table: TableModel, sources: readonly SourceFile[]): TableComments {
  const definition = new RegExp(String.raw`${DOC}export const \w+ = [\w.]+\(\s*"${table.name}"`);
  for (const { name, text } of sources) {
    const found = definition.exec(text);
    if (!found) continue;
    const after = text.slice(found.index + found[0].length);
    const end = after.search(/\nexport |\n(?:const|function) /);
    const body = end === -1 ? after : after.slice(0, end);
    return {
      file: name,
      about: plain(found[1]),
      fields: collect(table.fields, ({ property }) => [property, fieldComment(body, property)]),
      indexes: collect(table.indexes, (index) => [index.name, indexComment(body, index.name)]),
    };
  }
  throw new Error(`No file of the schema defines a table "${table.name}"`);
}

function fieldComment(body: string, property: string): string | null {
  return plain(new RegExp(String.raw`${DOC}\b${property}:`).exec(body)?.[1]);
}

function indexComment(body: string, name: string): string | null {
  const lines = new RegExp(
    String.raw`((?:[ \t]*//[^\n]*\n)+)\s*(?:\(\w+\) => \[)?(?:uniqueIndex|index)\(\s*"${name}"`,
  ).exec(body);
  return plain(lines?.[1]?.replace(/^\s*\/\//gm, " "));
}

/** A comment as one line of text. */
function plain(comment: string | undefined): string | null {
  const text = comment
    ?.replace(/^\s*\*/gm, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text ? text : null;
}

function collect<T>(items: readonly T[], entry: (item: T) => readonly [string, string | null]) {
  const found = new Map<string, string>();
  for (const item of items) {
    const [name, text] = entry(item);
    if (text !== null) found.set(name, text);
  }
  return found;
}
