import { consentNotification, fiNotification, linkNotification, type Notifier } from "../../wire/index.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";
import type { Engine } from "../engine/engine.ts";
import type { Consent } from "../engine/model.ts";
import { type RebitOperation, readBody } from "../rebit/rebit-operation.ts";
import type { Entity } from "../registry/entity.ts";

const OK = { response: "OK" };
const BOTH = [1, 2] as const;

/** What the aggregator is told by FIUs and FIPs. */
export function notifiedOperations(engine: Engine): readonly RebitOperation[] {
  return [
    {
      name: "notifyConsent",
      method: "POST",
      path: "/Consent/Notification",
      roles: ["FIU", "FIP"],
      signed: "body",
      generations: BOTH,
      async answer(call) {
        const { Notifier, ConsentStatusNotification: told } = readBody(call, consentNotification);
        requireNotifier(Notifier, call.caller);
        await noteConsent(engine, call.caller, told.consentId, told.consentStatus);
        return OK;
      },
    },
    {
      name: "notifyFi",
      method: "POST",
      path: "/FI/Notification",
      roles: ["FIP"],
      signed: "body",
      generations: BOTH,
      async answer(call) {
        const { Notifier, FIStatusNotification: told } = readBody(call, fiNotification);
        requireFiNotifier(Notifier, call.caller);
        const foreign = told.FIStatusResponse.find(({ fipID }) => fipID !== call.caller.id);
        if (foreign) {
          throw new AaRefusal(
            "InvalidFIStatusNotification",
            `FIStatusResponse is of ${foreign.fipID}; ${call.caller.id} tells of its own accounts only.`,
          );
        }
        const accounts = told.FIStatusResponse.flatMap(({ Accounts }) =>
          Accounts.map(({ linkRefNumber, FIStatus: status, description }) => ({
            linkRefNumber,
            status,
            description,
          })),
        );
        await engine.noteFiStatus({ fipId: call.caller.id, sessionId: told.sessionId, accounts });
        return OK;
      },
    },
    {
      name: "notifyLink",
      method: "POST",
      path: "/Account/link/Notification",
      roles: ["FIP"],
      signed: "body",
      generations: BOTH,
      async answer(call) {
        const { Notifier, AccountLinkStatusNotification: told } = readBody(call, linkNotification);
        if (Notifier.id !== call.caller.id || Notifier.type !== "FIP") {
          throw new AaRefusal("InvalidRequest", foreign(Notifier, call.caller));
        }
        const { accRefNumber, customerAddress: vua, linkRefNumber } = told;
        await engine.noteLinked({ fipId: call.caller.id, vua, accRefNumber, linkRefNumber });
        return OK;
      },
    },
  ];
}

const foreign = ({ type, id }: Notifier, caller: Entity) =>
  `Notifier is ${type} "${id}"; the api key is of ${caller.role} "${caller.id}".`;

function requireNotifier(notifier: Notifier, caller: Entity): void {
  if (notifier.id === caller.id && notifier.type === caller.role) return;
  throw new AaRefusal("InvalidNotifier", foreign(notifier, caller));
}

/** This operation has no code of its own for a foreign notifier. */
function requireFiNotifier(notifier: Notifier, caller: Entity): void {
  if (notifier.id === caller.id && notifier.type === caller.role) return;
  throw new AaRefusal("InvalidFIStatusNotification", foreign(notifier, caller));
}

/** What a consent is already is no change: notifications may come twice. */
async function noteConsent(engine: Engine, caller: Entity, consentId: string, status: string): Promise<void> {
  const consent = await engine.findConsent(consentId);
  if (!consent) throw new AaRefusal("InvalidRequest", `There is no consent "${consentId}".`);
  if (!isParty(consent, caller, consentId)) {
    throw new AaRefusal("InvalidNotifier", `The consent "${consentId}" is none of ${caller.id}.`);
  }
  if (consent.status === status) return;
  const by = caller.role === "FIP" ? "FIP" : "FIU";
  try {
    if (status === "REVOKED") await engine.revokeConsent({ consentId, by });
    else if (status === "PAUSED") await engine.pauseConsent({ consentId, by });
    else if (status === "ACTIVE") await engine.resumeConsent({ consentId, by });
    else throw new AaRefusal("InvalidRequest", `consentStatus is ${status}; tell ACTIVE, PAUSED or REVOKED.`);
  } catch (error) {
    if (!(error instanceof AaRefusal) || error.code !== "InvalidConsentStatus") throw error;
    throw new AaRefusal("InvalidRequest", error.message);
  }
}

function isParty({ fiuId, fipArtefacts, id }: Consent, caller: Entity, consentId: string): boolean {
  if (caller.role === "FIU") return fiuId === caller.id && id === consentId;
  return fipArtefacts.some((artefact) => artefact.fipId === caller.id && artefact.consentId === consentId);
}
