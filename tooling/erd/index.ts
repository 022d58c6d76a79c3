import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as schema from "@sandbank/database/schema";
import { readComments, type SourceFile } from "./read-comments.ts";
import { readTables } from "./read-tables.ts";
import { type CommentedTable, renderDocument } from "./render.ts";

export const ERD_FILE = "docs/erd.md";

const folder = fileURLToPath(new URL("../../packages/database/schema/", import.meta.url));

/** The document of the schema as it is now. */
export function erdDocument(): string {
  return renderDocument(commentedTables());
}

/** Indexes of which nothing says what they are for. `isKnown` tells whether there is a function or package of a name. */
export function unexplainedIndexes(isKnown: (name: string) => boolean): string[] {
  return commentedTables().flatMap(({ comments, indexes }) =>
    indexes.flatMap(({ name }) => {
      const text = comments.indexes.get(name);
      const where = `packages/database/schema/${comments.file}: index ${name}`;
      if (text === undefined) {
        return [
          `${where} names no query: say above it which it serves, as in // \`listAccounts\`: by provider`,
        ];
      }
      const named = [...text.matchAll(/`([\w@/.-]+)`/g)].map(([, word = ""]) => word);
      return named.some(isKnown)
        ? []
        : [`${where} is explained by "${text}", in which no \`function\` of ours is named that asks it`];
    }),
  );
}

function commentedTables(): CommentedTable[] {
  const sources: SourceFile[] = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name, text: readFileSync(`${folder}${name}`, "utf8") }));
  return readTables(schema).map((table) => ({ ...table, comments: readComments(table, sources) }));
}
