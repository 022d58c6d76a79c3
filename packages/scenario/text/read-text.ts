import { type Alias, type Document, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { fieldOf, type Path, type Problem } from "../problem.ts";
import { pathAt, placeAt, type Source, sourceOfDocument } from "./source.ts";

export type Read =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const EXTENSIONS = [".json", ".yaml", ".yml"];

/** The text of a `.json`, `.yaml` or `.yml` file as a value that knows its lines. A key written twice is a problem. */
export function readText(text: string, file: string): Read {
  const extension = /\.[a-z]+$/i.exec(file)?.[0].toLowerCase() ?? "";
  if (!EXTENSIONS.includes(extension))
    return refused(file, wrongExtension(extension), { allowed: EXTENSIONS });
  const lines = new LineCounter();
  // YAML is a superset of JSON: one parser gives both their line numbers.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const tell = (error: YAMLError): Problem => {
    const path = pathAt(document, error.pos[0]);
    return { file, ...placeAt(lines, error.pos[0]), field: fieldOf(path), message: explain(error, path) };
  };
  if (extension === ".json") {
    const json = readJson(text);
    if (!json.ok) {
      const first = document.errors[0]?.pos[0];
      return refused(
        file,
        `This is not JSON: ${json.message}`,
        placeAt(lines, json.offset ?? first ?? text.length),
      );
    }
    const twice = document.errors.filter(({ code }) => code === "DUPLICATE_KEY");
    if (twice.length > 0) return { ok: false, problems: twice.map(tell) };
    return { ok: true, source: sourceOfDocument(json.value, document, lines) };
  }
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0) return { ok: false, problems: wrong.map(tell) };
  const lost = unresolvedAlias(document);
  if (lost) {
    const offset = lost.range?.[0] ?? 0;
    const field = fieldOf(pathAt(document, offset));
    return refused(file, `Nothing before this is named &${lost.source}`, {
      ...placeAt(lines, offset),
      field,
    });
  }
  try {
    return { ok: true, source: sourceOfDocument(document.toJS(), document, lines) };
  } catch (error) {
    // Aliases of aliases of aliases: too many to write out.
    if (!(error instanceof ReferenceError)) throw error;
    return refused(file, error.message, { line: 1, column: 1 });
  }
}

function unresolvedAlias(document: Document.Parsed): Alias | undefined {
  let lost: Alias | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return undefined;
      lost = alias;
      return visit.BREAK;
    },
  });
  return lost;
}

function explain({ code, message }: YAMLError, path: Path): string {
  if (code === "DUPLICATE_KEY") return `"${path.at(-1)}" is written twice here; keep one of them`;
  if (code === "MULTIPLE_DOCS") return "A second document begins here; a scenario file holds one";
  return message;
}

function refused(file: string, message: string, more: Partial<Problem>): Read {
  return { ok: false, problems: [{ file, line: null, column: null, field: fieldOf([]), message, ...more }] };
}

function wrongExtension(extension: string): string {
  if (/^\.[cm]?[jt]s$/.test(extension)) {
    return `A ${extension} scenario is imported, not read as text: write it with defineScenario, hand it to resolveScenario`;
  }
  return `"${extension}" is no kind of scenario file`;
}

type Json =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly offset: number | null };

function readJson(text: string): Json {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = /position (\d+)/.exec(error.message)?.[1];
    return { ok: false, message: error.message, offset: at === undefined ? null : Number(at) };
  }
}
