import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether the program is installed: `apt-get install libxml2-utils`. */
export function hasXmllint(): boolean {
  return spawnSync("xmllint", ["--version"]).error === undefined;
}

/** What is wrong with documents by a schema, a line each as xmllint says it; none when all are valid. */
export function problemsOf(
  schema: string,
  documents: readonly { readonly name: string; readonly xml: string }[],
): string[] {
  const folder = mkdtempSync(join(tmpdir(), "sandbank-fi-"));
  try {
    writeFileSync(join(folder, "schema.xsd"), schema);
    const files = documents.map(({ name, xml }) => {
      writeFileSync(join(folder, `${name}.xml`), xml);
      return `${name}.xml`;
    });
    const { status, stderr, error } = spawnSync("xmllint", ["--noout", "--schema", "schema.xsd", ...files], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    if (error) throw error;
    if (status === 0) return [];
    return stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
