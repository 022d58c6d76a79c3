import { DAY_MS } from "@sandbank/domain";
import { permissionsFor, STANDING_SCOPES } from "../permissions.ts";
import { spoilData } from "../words/data-faults.ts";
import { keptLogins } from "../words/kept-login.ts";
import type { CustomerStep } from "./step.ts";

/** What a person agrees to. */
export interface Choice {
  readonly accountIds: readonly string[];
  /** Scopes ticked. Those nobody asked for do not count, and those that cannot be unticked always do. */
  readonly permissions: readonly string[];
  /** Null is until revoked. */
  readonly durationDays: number | null;
}

/**
 * Says yes, as far as the words of the login let. @returns where the browser goes on; undefined for a request that
 * is no more
 */
export async function approve(step: CustomerStep, choice: Choice): Promise<string | undefined> {
  const { bank, pending, browser, draft, holder } = step;
  const { manifest, world, face, store } = bank;
  const ticked = new Set(choice.permissions);
  const granted = permissionsFor(face, pending.scopes)
    .filter(({ scope, required }) => required || ticked.has(scope))
    .map(({ scope }) => scope);
  const chosen = new Set(choice.accountIds);
  const accountIds = world
    .accounts(holder)
    .map(({ id }) => id)
    .filter((id) => chosen.has(id));
  const subject = draft.subject ?? "";
  const effects = await keptLogins(store, manifest.id).effectsOf(subject);
  const ends = effects.findLast((effect) => effect.kind === "ends");
  await spoilData(bank, holder.customer, effects, accountIds);
  return bank.authorization.pending.approve(pending.uid, browser, {
    subject,
    signedIn: draft.signedIn,
    accountIds: effects.some(({ kind }) => kind === "shares_nothing") ? [] : accountIds,
    scopes: [...STANDING_SCOPES, ...granted],
    durationDays: ends ? ends.afterMs / DAY_MS : choice.durationDays,
    lookbackDays: manifest.historyDays,
  });
}
