import { z } from "zod";

type Issue = z.core.$ZodIssue;

/**
 * What is wrong, to be read after the name of the field: `has to be at least 1`. Words that a schema has of its own are
 * kept; what the parser says by itself speaks of types and signs, and is said anew.
 */
export function wordsForIssue(issue: Issue): string {
  const unworded = unwordedOf(issue);
  if (issue.code === "invalid_type") {
    const absent = issue.path.length === 0 ? "nothing was given" : "is missing";
    if (issue.message === unworded) return `${absent}; it ${expectationOf(issue)}`;
    const [beginning] = unworded.split(/(?<=, received )/);
    return beginning && issue.message.startsWith(beginning) ? expectationOf(issue) : issue.message;
  }
  return issue.message === unworded ? expectationOf(issue) : issue.message;
}

/** What the parser says where nobody was asked for words, and nothing was given. */
function unwordedOf(issue: Issue): string {
  const said = z.config().localeError?.({ ...issue, input: undefined });
  return (typeof said === "object" ? said?.message : said) ?? "Invalid input";
}

function expectationOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return `has to be ${TYPES[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `has to be ${oneOf(issue.values.map(String))}`;
    case "too_small":
      return sizeOf(
        issue.origin,
        issue.minimum,
        issue.exact ? "" : issue.inclusive ? "at least " : "more than ",
      );
    case "too_big":
      return sizeOf(
        issue.origin,
        issue.maximum,
        issue.exact ? "" : issue.inclusive ? "at most " : "less than ",
      );
    case "invalid_format":
      return FORMATS[issue.format] ?? `has to match ${issue.pattern ?? issue.format}`;
    case "not_multiple_of":
      return `has to be a multiple of ${issue.divisor}`;
    case "unrecognized_keys":
      return issue.keys.length === 1
        ? `${issue.keys[0]} is not known here`
        : `${issue.keys.join(", ")} are not known here`;
    case "invalid_union":
      return "options" in issue && issue.options
        ? `has to be ${oneOf(issue.options.map(String))}`
        : anyOf(issue);
    case "invalid_key":
    case "invalid_element":
      return anyOf({ errors: [issue.issues] });
    default:
      return "cannot be used";
  }
}

/** Each way it could have been, where they are told apart. */
function anyOf({ errors }: { readonly errors: readonly (readonly Issue[])[] }): string {
  const ways = errors.map((issues) =>
    issues
      .map((issue) => {
        const words = wordsForIssue(issue);
        return issue.path.length === 0 ? words : `${issue.path.map(String).join(".")} ${words}`;
      })
      .join(" and "),
  );
  return [...new Set(ways)].join("; or ") || "has none of the forms that are known here";
}

function oneOf(values: readonly string[]): string {
  const last = values.at(-1) ?? "";
  return values.length < 2 ? last : `${values.slice(0, -1).join(", ")} or ${last}`;
}

function sizeOf(origin: string, limit: number | bigint, sign: string): string {
  const what = COUNTED[origin];
  if (!what) return `has to be ${sign}${limit}`;
  if (sign === "at least " && limit === 1 && origin === "string") return "must not be empty";
  return `has to have ${sign}${limit} ${what}${Number(limit) === 1 ? "" : "s"}`;
}

const COUNTED: Readonly<Record<string, string>> = {
  string: "character",
  array: "item",
  set: "item",
  map: "field",
  object: "field",
  file: "byte",
};

const TYPES: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "an array",
  nonoptional: "given",
};

const FORMATS: Readonly<Record<string, string>> = {
  datetime: "has to be an ISO 8601 instant such as 2026-03-10T15:00:00Z",
  date: "has to be a date such as 2026-03-10",
  time: "has to be a time such as 15:00:00",
  duration: "has to be an ISO 8601 duration such as P1D",
  url: "has to be a URL",
  email: "has to be an e-mail address",
  uuid: "has to be a UUID",
  base64: "has to be Base64",
  json_string: "has to be JSON",
};
