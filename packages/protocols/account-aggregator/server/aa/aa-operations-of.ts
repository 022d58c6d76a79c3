import { z } from "zod";
import {
  consentFetchRequest,
  consentHandleRequest,
  consentRequest,
  fiFetchRequest,
  fiRequest,
} from "../../wire/index.ts";
import type { AccountAggregator } from "../account-aggregator.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";
import { type RebitCall, type RebitOperation, readBody } from "../rebit/rebit-operation.ts";
import { upgradeDetail } from "../rebit/upgrade-detail.ts";
import { endpointsOf } from "./fiu-endpoints.ts";
import { toConsentArtefact, toFiOfFip, toHandleStatus } from "./map-messages.ts";
import { notifiedOperations } from "./notified-operations.ts";

const BOTH = [1, 2] as const;
const BY_FIU = { roles: ["FIU"], signed: "body" } as const;

/** What can be asked of the Account Aggregator, ReBIT AA API 2.0.0 and, with ids in the path, 1.1.2. */
export function aaOperationsOf(aggregator: AccountAggregator): readonly RebitOperation[] {
  return [
    requestConsent(aggregator),
    requestFi(aggregator),
    ...withIdsInBody(aggregator),
    ...withIdsInPath(aggregator),
    ...notifiedOperations(aggregator.engine),
  ];
}

function requestConsent({ engine, options }: AccountAggregator): RebitOperation {
  const outbox = options.outboxOf("aa");
  return {
    ...BY_FIU,
    name: "requestConsent",
    method: "POST",
    path: "/Consent",
    generations: BOTH,
    async answer(call) {
      const { ConsentDetail: detail } = readBody(upgraded(call), consentRequest);
      const { id: fiuId, isStrict } = call.caller;
      const consent = await engine.requestConsent({ fiuId, door: "rebit", detail, isStrict });
      // Known from now on, also to who looks whether the passing of time concerns anybody.
      await endpointsOf(outbox, call.caller);
      return { Customer: { id: consent.vua }, ConsentHandle: consent.handle };
    },
  };
}

const asked = z.looseObject({ ConsentDetail: z.unknown() });

/** The first generation does not say what kind of party the consumer is. */
function upgraded(call: RebitCall): RebitCall {
  const body = asked.safeParse(call.body);
  if (call.generation === 2 || !body.success) return call;
  return { ...call, body: { ...body.data, ConsentDetail: upgradeDetail(body.data.ConsentDetail, "FIU") } };
}

function requestFi({ engine }: AccountAggregator): RebitOperation {
  return {
    ...BY_FIU,
    name: "requestFi",
    method: "POST",
    path: "/FI/request",
    generations: BOTH,
    async answer(call) {
      const { FIDataRange: range, Consent, KeyMaterial: keyMaterial } = readBody(call, fiRequest);
      const { id: consentId, digitalSignature } = Consent;
      const asked = { fiuId: call.caller.id, consentId, digitalSignature, range, keyMaterial };
      const { id: sessionId } = await engine.requestData(asked);
      return { consentId, sessionId };
    },
  };
}

function withIdsInBody(aggregator: AccountAggregator): readonly RebitOperation[] {
  return [
    {
      ...BY_FIU,
      name: "getConsentHandle",
      method: "POST",
      path: "/Consent/handle",
      generations: [2],
      answer: (call) => handleStatus(aggregator, call, readBody(call, consentHandleRequest).ConsentHandle),
    },
    {
      ...BY_FIU,
      name: "fetchConsent",
      method: "POST",
      path: "/Consent/fetch",
      roles: ["FIU", "FIP"],
      generations: [2],
      isTimeless: true,
      answer: (call) => artefact(aggregator, call, readBody(call, consentFetchRequest).consentId),
    },
    {
      ...BY_FIU,
      name: "fetchFi",
      method: "POST",
      path: "/FI/fetch",
      generations: [2],
      answer(call) {
        const { sessionId, fipId, linkRefNumber } = readBody(call, fiFetchRequest);
        const linkRefNumbers = linkRefNumber?.map(({ id }) => id);
        return fetchFi(aggregator, call, { sessionId, fipId, linkRefNumbers });
      },
    },
  ];
}

function withIdsInPath(aggregator: AccountAggregator): readonly RebitOperation[] {
  const byPath = { method: "GET", roles: ["FIU"], signed: "path", generations: [1] } as const;
  return [
    {
      ...byPath,
      name: "getConsentHandle",
      path: "/Consent/handle/:consentHandle",
      answer: (call) => handleStatus(aggregator, call, call.param("consentHandle")),
    },
    {
      ...byPath,
      name: "fetchConsent",
      path: "/Consent/:id",
      roles: ["FIU", "FIP"],
      isTimeless: true,
      answer: (call) => artefact(aggregator, call, call.param("id")),
    },
    {
      ...byPath,
      name: "fetchFi",
      path: "/FI/fetch/:sessionId",
      answer(call) {
        const asked = call.query("linkRefNumber").flatMap((value) => value.split(","));
        const linkRefNumbers = asked.length > 0 ? asked : undefined;
        const [fipId] = call.query("fipId");
        return fetchFi(aggregator, call, { sessionId: call.param("sessionId"), fipId, linkRefNumbers });
      },
    },
  ];
}

async function handleStatus({ engine }: AccountAggregator, call: RebitCall, handle: string) {
  const consent = await engine.findConsentByHandle(handle);
  if (consent?.fiuId !== call.caller.id) {
    throw new AaRefusal("InvalidConsentHandle", `${call.caller.id} has no consent request "${handle}".`);
  }
  const status = toHandleStatus(consent, call.generation);
  return {
    ConsentHandle: handle,
    ConsentStatus: { ...(consent.id !== null && { id: consent.id }), status },
  };
}

/** The FIU's artefact to the FIU, a FIP's to that FIP. */
async function artefact({ engine, options }: AccountAggregator, call: RebitCall, consentId: string) {
  const { caller, origin } = call;
  const consent = await engine.findConsent(consentId);
  const own = consent?.fiuId === caller.id ? [consent.artefact] : [];
  const ofFip = consent?.fipArtefacts.filter(({ fipId }) => fipId === caller.id) ?? [];
  const found = [...own, ...ofFip].find((one) => one?.consentId === consentId);
  if (!consent || !found) {
    throw new AaRefusal("InvalidConsentId", `${caller.id} has no consent "${consentId}".`);
  }
  return toConsentArtefact(consent, found, `${origin}${options.base}/aa/Consent`);
}

async function fetchFi(
  { engine }: AccountAggregator,
  { caller }: RebitCall,
  ask: Omit<Parameters<AccountAggregator["engine"]["fetchData"]>[0], "fiuId">,
) {
  const data = await engine.fetchData({ ...ask, fiuId: caller.id });
  return { FI: data.map(toFiOfFip) };
}
