import type { TableComments } from "./read-comments.ts";
import type { Relation, TableIndex, TableModel } from "./read-tables.ts";

export interface CommentedTable extends TableModel {
  readonly comments: TableComments;
}

const HEAD = `# The core's tables

Written by \`pnpm erd\` from \`packages/database/schema\`; edit the comments there, not this file.

Every table of a user's is keyed by \`user_id\` first, so that a query reads one user's rows and the same schema
distributes by user. \`PK\` is the primary key, \`FK\` a foreign key, \`UK\` unique by itself. A key is an index too: it
serves reading one row and writing it again.
`;

/** The tables as a markdown document with mermaid diagrams (https://mermaid.js.org/syntax/entityRelationshipDiagram.html). */
export function renderDocument(tables: readonly CommentedTable[]): string {
  const files = [...new Set(tables.map(({ comments }) => comments.file))];
  const relations = tables.flatMap((table) => table.relations);
  const parts = files.map((file) => {
    const here = tables.filter(({ comments }) => comments.file === file);
    const title = file.replace(/\.ts$/, "").replaceAll("-", " ");
    return `## ${title[0]?.toUpperCase()}${title.slice(1)}\n\n${diagram([
      ...here.flatMap((table) => table.relations.map(relationLine)),
      ...here.flatMap(entityLines),
    ])}\n${here.map(renderTable).join("\n")}`;
  });
  return `${HEAD}\n## How they hang together\n\n${diagram(relations.map(relationLine))}\n${parts.join("\n")}`;
}

function diagram(lines: readonly string[]): string {
  return ["```mermaid", "erDiagram", ...lines.map((line) => `  ${line}`), "```", ""].join("\n");
}

function relationLine({ parent, child, fields, optional, single }: Relation): string {
  return `${parent} ${optional ? "|o" : "||"}--${single ? "o|" : "o{"} ${child} : "${fields.join(", ")}"`;
}

function entityLines({ name, fields }: TableModel): string[] {
  const lines = fields.map((field) => {
    const key = field.key.length > 0 ? ` ${field.key.join(", ")}` : "";
    return `  ${diagramType(field.type)} ${field.name}${key}${field.required ? "" : ' "may be null"'}`;
  });
  return [`${name} {`, ...lines, "}"];
}

/** A type as one word: mermaid allows neither spaces nor commas in it. */
function diagramType(type: string): string {
  const short = type.replace(/^timestamp ?(\(\d\))? with time zone$/, "timestamptz$1");
  return short.replace(/,\s*/g, "_").replace(/\s+/g, "_");
}

function renderTable({ name, comments, fields, primaryKey, unique, relations, indexes }: CommentedTable) {
  const rows = fields.map((field) => {
    const nothing = field.required ? "" : "null";
    const about = comments.fields.get(field.property) ?? "";
    return row([`\`${field.name}\``, field.type, nothing, field.key.join(", "), about]);
  });
  const keys = [
    `Primary key: ${list(primaryKey)}.`,
    ...unique.map((each) => `Unique: ${list(each)}.`),
    ...relations.map(
      ({ fields: own, parent, onDelete }) => `${list(own)} → \`${parent}\`, on delete ${onDelete}.`,
    ),
  ];
  return [
    `### ${name}`,
    "",
    ...(comments.about ? [comments.about, ""] : []),
    "| field | type | | key | |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
    ...keys.map((line) => `- ${line}`),
    "",
    ...(indexes.length > 0 ? ["| index | on | serves |", "| --- | --- | --- |"] : []),
    ...indexes.map((index) =>
      row([`\`${index.name}\``, describeIndex(index), comments.indexes.get(index.name) ?? ""]),
    ),
    ...(indexes.length > 0 ? [""] : []),
  ].join("\n");
}

function describeIndex({ on, unique, where }: TableIndex): string {
  return `${unique ? "unique: " : ""}${on.join(", ")}${where === null ? "" : ` where ${where}`}`;
}

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`.replace(/ {2,}/g, " ");
