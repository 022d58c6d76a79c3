import { institutionHealth } from "@sandbank/domain";
import { z } from "zod";
import type { HostedPlace } from "../hosted-place.ts";
import { duration } from "./duration.ts";
import type { FaultBook } from "./fault-book.ts";
import type { FaultRule } from "./fault-rule.ts";

/** How an institution is doing. It is kept as fault rules: clearing the faults makes it healthy. */
export const health = z.object({
  status: institutionHealth,
  latency: duration.nullable().describe("Real milliseconds each answer takes longer; null: none."),
  errorRate: z.number().min(0).max(1).describe("Which part of the requests answers 503."),
});
export type Health = z.output<typeof health>;

/** What a status means where nothing more is said. */
export const USUAL: Readonly<Record<Health["status"], Omit<Health, "status">>> = {
  healthy: { latency: null, errorRate: 0 },
  degraded: { latency: { median: 2_000, sigma: 0.5, most: 20_000 }, errorRate: 0.2 },
  down: { latency: null, errorRate: 1 },
};

const nameOf = (institution: string, status: Health["status"], part: "latency" | "errors") =>
  `health.${institution}.${status}.${part}`;

const rulesOf = (faults: Pick<FaultBook, "rules">, institution: string): readonly Readonly<FaultRule>[] =>
  faults.rules.filter(({ id }) => id.startsWith(`health.${institution}.`));

export function readHealth(faults: Pick<FaultBook, "rules">, institution: string): Health {
  const rules = rulesOf(faults, institution);
  const status = institutionHealth.catch("healthy").parse(rules[0]?.id.split(".").at(-2));
  const slow = rules.find(({ effect }) => effect.type === "delay")?.effect;
  const failing = rules.find(({ effect }) => effect.type === "status");
  return {
    status,
    latency: slow?.type === "delay" ? slow.ms : null,
    errorRate: failing ? (failing.match.probability ?? 1) : 0,
  };
}

/** Takes the place of how it was doing before. What tells how it is doing goes on answering. */
export async function setHealth(
  { faults, face, manifest }: Pick<HostedPlace, "face" | "manifest"> & { readonly faults: FaultBook },
  { status, latency, errorRate }: Health,
): Promise<void> {
  const { id: institution } = manifest;
  for (const { id } of rulesOf(faults, institution)) await faults.remove(id);
  const about = { institution, ...(face.healthOperation && { except: face.healthOperation }) };
  // The delay comes first: a rule that answers ends the asking.
  if (latency !== null) {
    const effect = { type: "delay", ms: latency };
    await faults.add({ id: nameOf(institution, status, "latency"), match: about, effect });
  }
  if (errorRate > 0) {
    const match = { ...about, ...(errorRate < 1 && { probability: errorRate }) };
    const effect = { type: "status", status: 503, message: "The bank is not available at the moment." };
    await faults.add({ id: nameOf(institution, status, "errors"), match, effect });
  }
}
