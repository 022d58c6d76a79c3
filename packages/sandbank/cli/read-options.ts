import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearest } from "@sandbank/scenario/nearest";
import type { Operand, Options, ValuesOf } from "./command.ts";
import { UsageError } from "./usage-error.ts";

interface Known<O extends Options> {
  readonly options: O;
  readonly operand?: Operand;
}

/** @throws UsageError for options there are not, values missing or too many, and words that are no options */
export function readOptions<O extends Options>(
  args: readonly string[],
  { options, operand }: Known<O>,
): { readonly values: ValuesOf<O>; readonly operand: string } {
  const config = {
    args: withNegatives(args, options),
    options,
    strict: true,
    allowPositionals: operand !== undefined,
  } satisfies ParseArgsConfig;
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs(config);
  } catch (error) {
    throw new UsageError(explain(error, options));
  }
  const empty = Object.entries(parsed.values).find(([, value]) => [value].flat().includes(""));
  if (empty) throw new UsageError(missing(empty[0], options));
  const [word = "", ...more] = parsed.positionals;
  if (operand && (!operand.choices.includes(word) || more.length > 0)) {
    throw new UsageError(`say which: ${operand.choices.join(", ")}`);
  }
  return { values: parsed.values as ValuesOf<O>, operand: word };
}

/** `--seed -7` as `--seed=-7`: Node takes what begins with a dash for an option. */
function withNegatives(args: readonly string[], options: Options): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1) ?? "";
    const takesValue = options[before.replace(/^--/, "")]?.type === "string";
    if (takesValue && before.startsWith("--") && /^-\d/.test(arg)) joined.push(`${joined.pop()}=${arg}`);
    else joined.push(arg);
  }
  return joined;
}

function missing(name: string, options: Options): string {
  return `Option '--${name} ${options[name]?.value}' argument missing`;
}

/** In one line: Node goes on at length after its first sentence. */
function explain(error: unknown, options: Options): string {
  const message = error instanceof Error ? error.message : String(error);
  const [said = ""] = message.split(/\. |\n/, 1);
  const [, name = ""] = /'--?([\w-]+)/.exec(message) ?? [];
  if (said.endsWith("argument missing")) return missing(name, options);
  if (said.endsWith("is ambiguous.") || said.endsWith("is ambiguous")) {
    return `${missing(name, options)}; write --${name}=… for one that begins with a dash`;
  }
  if (!said.startsWith("Unknown option")) return said;
  const known = [...Object.keys(options), "help"];
  const meant = nearest(name, known);
  return `${said}; ${meant ? `did you mean --${meant}?` : `there are ${known.map((each) => `--${each}`).join(", ")}`}`;
}
