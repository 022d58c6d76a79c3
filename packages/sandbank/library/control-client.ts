import { z } from "zod";
import { ControlError } from "./control-error.ts";
import type { Controls } from "./controls.ts";

const answer = z.union([
  z.object({ result: z.object({ data: z.unknown().optional() }) }),
  z.object({
    error: z.object({
      message: z.string(),
      data: z.object({ error: z.string(), httpStatus: z.number() }),
    }),
  }),
]);

export interface ControlClientOptions {
  /** Of a world: `http://localhost:4010`, or `http://localhost:4010/~blue`. */
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Where the sandbox was started with one. */
  readonly token?: string;
}

/** The verbs of a world's control plane, wherever it runs. Each call is one request. */
export function controlClient(options: ControlClientOptions): Controls {
  return verbsBelow("", (path, input) => callVerb(options, path, input)) as Controls;
}

/** Who awaits, prints or compares a value looks for these; a function there would be called. */
const PROBES = new Set(["then", "toJSON", "asymmetricMatch", "$$typeof", "nodeType", "tagName"]);

/** A function for every path: what there is, is known to the compiler and to the other side. */
function verbsBelow(path: string, call: (path: string, input: unknown) => Promise<unknown>): unknown {
  const known = new Map<string, unknown>();
  return new Proxy(() => {}, {
    get(target, name) {
      if (typeof name !== "string" || PROBES.has(name)) return undefined;
      // What every function has, `toString` for one.
      if (name in target) return Reflect.get(target, name);
      const found = known.get(name) ?? verbsBelow(path === "" ? name : `${path}.${name}`, call);
      known.set(name, found);
      return found;
    },
    apply: (_, __, [input]) => call(path, input),
  });
}

/** @throws ControlError when it is refused, TypeError when nothing answers */
async function callVerb({ url, fetch, token }: ControlClientOptions, path: string, input: unknown) {
  const response = await fetch(`${url}/_sandbank/trpc/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(input ?? {}),
  }).catch((cause: unknown) => {
    throw new TypeError(`Nothing answers at ${url}. Is it running there? npx sandbank sandbox starts one.`, {
      cause,
    });
  });
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = answer.safeParse(body);
  if (!parsed.success) {
    throw notOfAVerb(url, response.status, body);
  }
  if ("result" in parsed.data) return parsed.data.result.data;
  const { message, data } = parsed.data.error;
  // What a verb does not find has a name; this is the verb itself.
  if (data.error === "not_found") {
    throw new ControlError(
      "unknown_verb",
      data.httpStatus,
      `There is no "${path}"; ${url}/_sandbank/ lists what there is.`,
    );
  }
  throw new ControlError(data.error, data.httpStatus, message);
}

const refusal = z.object({ error: z.string(), message: z.string(), worlds: z.array(z.string()).optional() });

/** What is refused before a verb is looked for: a world that is not there, a token that was not shown. */
function notOfAVerb(url: string, status: number, body: unknown): ControlError {
  const { data: said } = refusal.safeParse(body);
  if (said) return new ControlError(said.worlds ? "unknown_world" : said.error, status, said.message);
  const message = `${url} answered ${status} and is no sandbox, or none of this version.`;
  return new ControlError("no_control_plane", status, message);
}
