import { explainInvalid } from "@sandbank/domain";
import { suggestion } from "@sandbank/scenario/nearest";
import { type HeadlessAnswer, HeadlessError, headlessAnswer } from "./headless-answer.ts";

const PREFIX = "sandbank_";
/** Of which part of an answer each parameter speaks. */
const PARAMETERS = {
  sandbank_decision: "decision",
  sandbank_user: "username",
  sandbank_code: "code",
  sandbank_accounts: "accounts",
  sandbank_permissions: "permissions",
  sandbank_duration: "duration",
} as const satisfies Record<string, keyof HeadlessAnswer>;

const isParameter = (name: string): name is keyof typeof PARAMETERS => name in PARAMETERS;

/** True for an authorization request that says how it is to be answered. Cheap: every request is asked. */
export function isHeadless(path: string, url: string): boolean {
  return path === "/authorize" && url.includes(PREFIX) && /[?&]sandbank_/.test(url);
}

/**
 * Takes the answer out of an authorization request: `?…&sandbank_user=ok&sandbank_accounts=1234,5678`.
 * @returns the answer, and the URL without it
 * @throws HeadlessError naming everything that is wrong
 */
export function readHeadlessParameters(url: URL): { readonly answer: HeadlessAnswer; readonly rest: URL } {
  const rest = new URL(url);
  const given: Record<string, string | string[]> = {};
  for (const [name, value] of url.searchParams) {
    if (!name.startsWith(PREFIX)) continue;
    rest.searchParams.delete(name);
    if (!isParameter(name)) throw unknownParameter(name);
    const part = PARAMETERS[name];
    if (part in given) throw new HeadlessError("invalid_answer", `${name} is given twice.`);
    if (part === "accounts" && value === "*") continue;
    given[part] =
      part === "accounts" ? listOf(value, /,/) : part === "permissions" ? listOf(value, /[\s,]+/) : value;
  }
  const read = headlessAnswer.safeParse(given);
  if (read.success) return { answer: read.data, rest };
  throw new HeadlessError("invalid_answer", explainInvalid(read.error, parameterOf));
}

/** What the caller called a part of the answer. */
function parameterOf([part]: readonly PropertyKey[]): string {
  return Object.entries(PARAMETERS).find(([, each]) => each === part)?.[0] ?? String(part);
}

function listOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

function unknownParameter(name: string): HeadlessError {
  const known = Object.keys(PARAMETERS);
  const meant = suggestion(name, known) || `; there are: ${known.join(", ")}.`;
  return new HeadlessError("invalid_answer", `There is no parameter ${name}${meant}`);
}
