import { readFileSync } from "node:fs";
import { institutions } from "@sandbank/institutions";
import { isTestOrGenerated, repositoryFiles } from "./tracked-files.ts";

const ALLOWED = /^packages\/institutions\/|^tooling\//;

/** Code that knows an institution by name; it should switch on what the manifest declares. */
export function checkInstitutionNames(): string[] {
  const names = institutions.flatMap(({ id, name, shortName }) => [id, name, shortName]);
  const known = new RegExp(`["'\`/](${names.map(literally).join("|")})["'\`/]`, "i");
  return repositoryFiles("*.ts", "*.tsx").flatMap((path) => {
    if (ALLOWED.test(path) || isTestOrGenerated(path)) return [];
    return readFileSync(path, "utf8")
      .split("\n")
      .flatMap((line, index) => {
        const code = line.replace(/(^|\s)(\/\/|\/?\*).*$/, "");
        const found = known.exec(code)?.[1];
        return found ? [`${path}:${index + 1} names ${found}: declare what differs in its manifest`] : [];
      });
  });
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
