import type { HostedPlace } from "../hosted-place.ts";
import { AUTHORIZATION_DIALECT, operationsOf } from "./call.ts";
import { type Effect, effect } from "./effect.ts";
import { FaultError } from "./fault-error.ts";
import { type FaultMatch, type FaultRule, newFault } from "./fault-rule.ts";
import { listOf } from "./matches.ts";
import { presetNamed, presetNames } from "./presets.ts";
import { explain } from "./shapes.ts";

/** What can be spoiled. */
export type Places = readonly {
  readonly manifest: Pick<HostedPlace["manifest"], "id" | "protocol">;
  readonly face: Pick<HostedPlace["face"], "operations">;
}[];

/** A rule that has not been named yet, unless whoever asked for it did. */
export type UnnamedRule = Omit<FaultRule, "id"> & { readonly id: string | undefined };

/**
 * The rule that is asked for, with a preset's own terms where the request has none.
 * @throws FaultError saying which field is wrong and what is allowed
 */
export function readFault(input: unknown, places: Places): UnnamedRule {
  const read = newFault.safeParse(input);
  if (!read.success) throw new FaultError("invalid", `The fault cannot be: ${explain(read.error)}.`);
  const { id, match, preset: name, times, until } = read.data;
  requireKnown(match, places);
  const preset = name && presetNamed(name);
  const what = preset?.effect ?? read.data.effect;
  if (!what) throw new FaultError("invalid", "The fault needs either an effect or a preset.");
  return {
    id,
    preset: name ?? null,
    match: { ...preset?.match, ...match },
    effect: what,
    times: times ?? preset?.times ?? null,
    until: until ?? null,
    seen: 0,
    fired: 0,
    window: null,
  };
}

/** Header of a request that asks for a fault of its own: a preset's name, or an effect as JSON. */
export const FAULT_HEADER = "sandbank-fault";

/** @throws FaultError for a header that is neither */
export function readFaultHeader(header: string): { readonly preset: string | null; readonly effect: Effect } {
  const name = presetNames.find((known) => known === header.trim());
  if (name) return { preset: name, effect: presetNamed(name).effect };
  const read = effect.safeParse(parseJson(header));
  if (read.success) return { preset: null, effect: read.data };
  const presets = `a preset (${presetNames.join(", ")})`;
  const why = header.trim().startsWith("{") ? `: ${explain(read.error)}` : "";
  throw new FaultError(
    "invalid",
    `The header ${FAULT_HEADER} must be ${presets} or an effect as JSON${why}.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function requireKnown(match: FaultMatch, places: Places): void {
  const dialects = [...new Set(places.map(({ manifest }) => manifest.protocol))];
  const operations = places.flatMap(({ face }) => Object.values(operationsOf(face)).flat());
  const names = [...new Set(operations.map(({ name }) => name))];
  const known = {
    institution: places.map(({ manifest }) => manifest.id),
    dialect: [...dialects, AUTHORIZATION_DIALECT],
    operation: names,
    except: names,
  };
  for (const field of ["institution", "dialect", "operation", "except"] as const) {
    for (const value of listOf(match[field] ?? [])) {
      if (known[field].some((name) => name === value)) continue;
      const allowed = known[field].join(", ");
      throw new FaultError(
        "invalid",
        `The fault cannot be: match.${field} "${value}" must be one of ${allowed}.`,
      );
    }
  }
}
