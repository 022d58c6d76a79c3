import { type Node, parse } from "./parse.ts";
import { tokensOf } from "./tokens.ts";

/** `{:ok, value}` and the like. */
export class Tuple {
  readonly items: readonly unknown[];
  constructor(...items: readonly unknown[]) {
    this.items = items;
  }
}

/** What a script may call, by its full name: `Enum.map`. */
export type ExModules = Readonly<Record<string, (...args: never[]) => unknown>>;
type Callback = (...args: readonly unknown[]) => Promise<unknown>;
type Names = Map<string, unknown>;

/** Runs a script. @returns its names as they are at the end; @throws where a pattern does not match */
export async function runElixir(script: string, modules: ExModules): Promise<ReadonlyMap<string, unknown>> {
  const names: Names = new Map();
  await runAll(parse(tokensOf(script)), names, { ...standard, ...modules });
  return names;
}

const standard: ExModules = {
  "Enum.map": async (list: readonly unknown[], work: Callback) => {
    const made: unknown[] = [];
    for (const each of list) made.push(await work(each));
    return made;
  },
  "Enum.each": async (list: readonly unknown[], work: Callback) => {
    for (const each of list) await work(each);
    return "ok";
  },
  "Enum.filter": async (list: readonly unknown[], work: Callback) => {
    const kept: unknown[] = [];
    for (const each of list) if (await work(each)) kept.push(each);
    return kept;
  },
  "Enum.chunk_every": (list: readonly unknown[], count: number) =>
    Array.from({ length: Math.ceil(list.length / count) }, (_, at) =>
      list.slice(at * count, (at + 1) * count),
    ),
  "Jason.decode!": (text: string): unknown => JSON.parse(text),
  "DateTime.from_iso8601": (text: string) => new Tuple("ok", Date.parse(text), 0),
  "DateTime.to_unix": (at: number, _unit: string) => at,
};

async function runAll(nodes: readonly Node[], names: Names, modules: ExModules): Promise<unknown> {
  let last: unknown = null;
  for (const node of nodes) last = await evaluate(node, names, modules);
  return last;
}

async function evaluate(node: Node, names: Names, modules: ExModules): Promise<unknown> {
  const resultOf = (each: Node) => evaluate(each, names, modules);
  const resultsOf = async (each: readonly Node[]) => {
    const values: unknown[] = [];
    for (const one of each) values.push(await resultOf(one));
    return values;
  };
  switch (node.is) {
    case "value":
      return node.value;
    case "text":
      return (
        await Promise.all(node.parts.map((part) => (typeof part === "string" ? part : resultOf(part))))
      ).join("");
    case "list":
      return resultsOf(node.items);
    case "tuple":
      return new Tuple(...(await resultsOf(node.items)));
    case "map": {
      const made: Record<string, unknown> = node.base ? { ...((await resultOf(node.base)) as object) } : {};
      for (const [key, value] of node.entries) made[String(await resultOf(key))] = await resultOf(value);
      return made;
    }
    case "name":
      if (!names.has(node.name)) throw new ReferenceError(`undefined variable "${node.name}"`);
      return names.get(node.name);
    case "at":
      return Reflect.get(Object(await resultOf(node.of)), String(await resultOf(node.key))) ?? null;
    case "join":
      return String(await resultOf(node.left)) + String(await resultOf(node.right));
    case "equal":
      return (await resultOf(node.left)) === (await resultOf(node.right));
    case "fn":
      return async (...args: readonly unknown[]) => {
        const inner: Names = new Map(names);
        node.parameters.forEach((parameter, at) => {
          match(parameter, args[at], inner);
        });
        return runAll(node.body, inner, modules);
      };
    case "match": {
      const value = await resultOf(node.value);
      match(node.pattern, value, names);
      return value;
    }
    case "call": {
      const called = modules[node.name];
      if (!called) throw new ReferenceError(`function ${node.name} is undefined`);
      return called(...((await resultsOf(node.args)) as never[]));
    }
  }
}

/** Binds the names of a pattern. @throws Error, as Elixir's MatchError */
function match(pattern: Node, value: unknown, names: Names): void {
  if (pattern.is === "name") {
    names.set(pattern.name, value);
    return;
  }
  const isTuple =
    pattern.is === "tuple" && value instanceof Tuple && value.items.length === pattern.items.length;
  if (isTuple) {
    pattern.items.forEach((item, at) => {
      match(item, value.items[at], names);
    });
    return;
  }
  if (pattern.is === "value" && pattern.value === value) return;
  throw new Error(`no match of right hand side value: ${JSON.stringify(value)}`);
}
