import { AaRefusal } from "./aa-refusal.ts";
import { readAddress } from "./address.ts";
import { checkDetail } from "./check-detail.ts";
import { consentAt } from "./consent-at.ts";
import type { Engine } from "./engine.ts";
import type { EngineContext } from "./engine-context.ts";
import { exceedsFairUse } from "./fair-use.ts";
import type { KeptConsent } from "./model.ts";

/** `POST /Consent`: a request that waits for the person. */
export async function requestConsent(
  { world, consents, drawId, isFairUseEnforced }: EngineContext,
  {
    fiuId,
    door,
    vua,
    isStrict = door === "rebit",
    detail,
    redirectUrl,
    context = {},
  }: Parameters<Engine["requestConsent"]>[0],
): ReturnType<Engine["requestConsent"]> {
  const now = world.clock.now();
  if (isStrict && (detail.DataConsumer.id !== fiuId || detail.DataConsumer.type !== "FIU")) {
    const { id, type } = detail.DataConsumer;
    throw new AaRefusal(
      "InvalidRequest",
      `ConsentDetail.DataConsumer is ${type} "${id}"; the api key is of FIU "${fiuId}".`,
    );
  }
  const address = readAddress(world, { vua, Customer: detail.Customer }, door === "rebit");
  checkDetail(detail, now, isStrict);
  const warnings = exceedsFairUse(detail, now);
  const [worst] = warnings;
  if (worst !== undefined && (await isFairUseEnforced())) throw new AaRefusal("InvalidRequest", worst);
  const consent: KeptConsent = {
    handle: await drawId("consent handle"),
    fiuId,
    door,
    vua: address,
    detail: { ...detail, Customer: { ...detail.Customer, id: address } },
    status: "PENDING",
    createdAt: now,
    approvedAt: null,
    changedAt: now,
    changedBy: "FIU",
    reason: null,
    redirectUrl: redirectUrl ?? null,
    context,
    artefact: null,
    fipArtefacts: [],
    uses: [],
    warnings,
  };
  await consents.keep(consent);
  return consentAt(consent, now);
}
