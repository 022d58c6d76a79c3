import type { Face } from "../face.ts";
import { FaultError } from "../faults/fault-error.ts";
import type { FaultMatch, NewFault } from "../faults/fault-rule.ts";
import type { HostedInstitution } from "../hosted-institution.ts";
import type { DataEffect, Effect } from "./effect.ts";

type Bank = Pick<HostedInstitution, "faults" | "manifest" | "face">;

/**
 * Makes the calls for a customer's data fail as the words of their login say, and no longer as those of an earlier
 * login said.
 * @param accountIds those shared, in the bank's order
 */
export async function spoilData(
  { faults, manifest, face }: Bank,
  customer: number,
  effects: readonly Effect[],
  accountIds: readonly string[],
): Promise<void> {
  const prefix = `word-${manifest.id}-${customer}-`;
  for (const { id } of faults.rules.filter((rule) => rule.id.startsWith(prefix))) {
    await unlessRaced("unknown", faults.remove(id));
  }
  const match = { institution: manifest.id, surface: "data", customer } as const;
  const rules = effects
    .filter((effect) => effect.at === "data")
    .map((effect) => ruleOf(effect, match, face, accountIds));
  for (const [index, rule] of rules.entries()) {
    if (rule) await unlessRaced("exists", faults.add({ ...rule, id: prefix + index }));
  }
}

function ruleOf(
  effect: DataEffect,
  match: FaultMatch,
  face: Face,
  accountIds: readonly string[],
): NewFault | undefined {
  switch (effect.kind) {
    case "unavailable":
      return { match, effect: DOWN, ...limited(effect.times) };
    case "rate_limited":
      return {
        match,
        effect: { type: "rate_limit", requests: 0, windowSeconds: effect.retryAfterSeconds },
        ...limited(effect.times),
      };
    case "delayed":
      return { match, effect: { type: "delay", ms: effect.ms } };
    case "last_account_fails": {
      const account = accountIds.at(-1);
      const operation = face.operations
        .filter(({ path }) => path.includes(BELOW_ACCOUNT))
        .map(({ name }) => name);
      return account === undefined ? undefined : { match: { ...match, account, operation }, effect: DOWN };
    }
  }
}

/** In the path of what belongs to one account, and not in that of the account itself. */
const BELOW_ACCOUNT = "/:accountId/";

const DOWN = {
  type: "status",
  status: 503,
  message: "The bank cannot answer at the moment; try again later.",
} as const;

const limited = (times: number | null) => (times === null ? {} : { times });

/** Somebody who signs in with the same login at the same moment makes the same rules. */
async function unlessRaced(code: FaultError["code"], done: Promise<unknown>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!(error instanceof FaultError) || error.code !== code) throw error;
  }
}
