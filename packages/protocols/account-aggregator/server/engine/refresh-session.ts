import { AaRefusal } from "./aa-refusal.ts";
import type { Engine } from "./engine.ts";
import type { EngineContext } from "./engine-context.ts";
import { requestData } from "./request-data.ts";
import { sessionAt } from "./session-at.ts";

/** Asks again for what the latest session of a consent did not get, or for everything where it got all. */
export async function refreshSession(
  context: EngineContext,
  { fiuId, consentId }: Parameters<Engine["refreshSession"]>[0],
): ReturnType<Engine["refreshSession"]> {
  const { sessions, consents, world } = context;
  const consent = await consents.findById(consentId);
  const latest = (consent && (await sessions.list(consent.handle)))?.at(-1);
  if (!latest) throw new AaRefusal("NoDataFound", `Nobody requested data under "${consentId}" yet.`);
  const { fips } = sessionAt(latest, world.clock.now());
  const missing = fips.flatMap(({ accounts }) =>
    accounts.flatMap(({ status, linkRefNumber }) =>
      status === "DENIED" || status === "TIMEOUT" ? [linkRefNumber] : [],
    ),
  );
  const { range, keyMaterial, format } = latest;
  const only = missing.length > 0 ? missing : undefined;
  return requestData(context, { fiuId, consentId, range, keyMaterial, format, only });
}
