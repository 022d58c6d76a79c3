import {
  consentArtefact,
  consentNotification,
  delinkRequest,
  discoverRequest,
  fiFetchRequest,
  fiRequest,
  linkRequest,
  verifyRequest,
} from "../../../wire/index.ts";
import { AaRefusal } from "../../engine/aa-refusal.ts";
import { type RebitOperation, readBody } from "../../rebit/rebit-operation.ts";
import type { Fip } from "../fip.ts";
import { toArtefact, toDiscovered, toDiscoveredAccount, toFiOfFip, toFipStatus } from "./map-messages.ts";

/** How often it was used the bank counts itself. */
const receivedArtefact = consentArtefact.omit({ ConsentUse: true });

const OK = { response: "OK" };
const BOTH = [1, 2] as const;
const BY_AA = { roles: ["AA"], signed: "body" } as const;

/** What an AA can ask of a bank, ReBIT FIP API 2.0.0 and, with ids in the path, 1.1.2. */
export function fipOperationsOf(fip: Fip): readonly RebitOperation[] {
  return [...sharedOperations(fip), ...secondGeneration(fip), ...firstGeneration(fip)];
}

/** At the same path in both generations. */
function sharedOperations(fip: Fip): readonly RebitOperation[] {
  return [
    {
      ...BY_AA,
      name: "discoverAccounts",
      method: "POST",
      path: "/Accounts/discover",
      generations: BOTH,
      async answer(call) {
        const { Customer, FITypes } = readBody(call, discoverRequest);
        const found = await fip.discover({
          vua: Customer.id,
          identifiers: Customer.Identifiers,
          fiTypes: FITypes,
        });
        return { DiscoveredAccounts: found.map(toDiscoveredAccount) };
      },
    },
    {
      ...BY_AA,
      name: "linkAccounts",
      method: "POST",
      path: "/Accounts/link",
      generations: BOTH,
      async answer(call) {
        const { Customer } = readBody(call, linkRequest);
        const accounts = Customer.Accounts.map(toDiscovered);
        const { authenticatorType, refNumber } = await fip.startLink({
          aaId: call.caller.id,
          vua: Customer.id,
          accounts,
        });
        return { AuthenticatorType: authenticatorType, RefNumber: refNumber };
      },
    },
    {
      ...BY_AA,
      name: "receiveConsent",
      method: "POST",
      path: "/Consent",
      generations: BOTH,
      async answer(call) {
        await fip.receiveConsent(toArtefact(readBody(call, receivedArtefact), call.caller.id));
        return OK;
      },
    },
    {
      ...BY_AA,
      name: "notifyConsent",
      method: "POST",
      path: "/Consent/Notification",
      generations: BOTH,
      async answer(call) {
        const { Notifier, ConsentStatusNotification: told } = readBody(call, consentNotification);
        requireNotifier(Notifier, call.caller.id);
        const status = toFipStatus(told.consentStatus);
        await fip.notifyConsent({ aaId: call.caller.id, consentId: told.consentId, status });
        return OK;
      },
    },
    {
      ...BY_AA,
      name: "requestFi",
      method: "POST",
      path: "/FI/request",
      generations: BOTH,
      async answer(call) {
        const { FIDataRange: range, Consent, KeyMaterial: keyMaterial } = readBody(call, fiRequest);
        const { id: consentId, digitalSignature } = Consent;
        const { sessionId } = await fip.requestFi({
          aaId: call.caller.id,
          consentId,
          digitalSignature,
          range,
          keyMaterial,
          format: "xml",
        });
        return { consentId, sessionId };
      },
    },
  ];
}

function secondGeneration(fip: Fip): readonly RebitOperation[] {
  return [
    {
      ...BY_AA,
      name: "verifyLink",
      method: "POST",
      path: "/Accounts/link/verify",
      generations: [2],
      async answer(call) {
        const { refNumber, token } = readBody(call, verifyRequest);
        return confirm(fip, refNumber, token);
      },
    },
    {
      ...BY_AA,
      name: "delinkAccount",
      method: "POST",
      path: "/Accounts/delink",
      generations: [2],
      answer: (call) => delink(fip, readBody(call, delinkRequest).Account),
    },
    {
      ...BY_AA,
      name: "fetchFi",
      method: "POST",
      path: "/FI/fetch",
      generations: [2],
      async answer(call) {
        const { sessionId, fipId, linkRefNumber } = readBody(call, fiFetchRequest);
        const linkRefNumbers = linkRefNumber?.map(({ id }) => id);
        return fetchFi(fip, { aaId: call.caller.id, sessionId, fipId, linkRefNumbers });
      },
    },
  ];
}

/** Where ids are in the path, or the body is of a DELETE. */
function firstGeneration(fip: Fip): readonly RebitOperation[] {
  const byPath = { roles: ["AA"], signed: "path", generations: [1] } as const;
  return [
    {
      ...byPath,
      name: "verifyLink",
      method: "GET",
      path: "/Accounts/link/:refNumber/:token",
      answer: (call) => confirm(fip, call.param("refNumber"), call.param("token")),
    },
    {
      ...BY_AA,
      name: "delinkAccount",
      method: "DELETE",
      path: "/Accounts/link",
      generations: [1],
      answer: (call) => delink(fip, readBody(call, delinkRequest).Account),
    },
    {
      ...byPath,
      name: "fetchFi",
      method: "GET",
      path: "/FI/fetch/:sessionId",
      async answer(call) {
        const asked = call.query("linkRefNumber").flatMap((value) => value.split(","));
        const [fipId] = call.query("fipId");
        const linkRefNumbers = asked.length > 0 ? asked : undefined;
        return fetchFi(fip, {
          aaId: call.caller.id,
          sessionId: call.param("sessionId"),
          fipId,
          linkRefNumbers,
        });
      },
    },
  ];
}

async function confirm(fip: Fip, refNumber: string, token: string) {
  const links = await fip.confirmLink({ refNumber, token });
  return {
    AccLinkDetails: links.map(({ vua: customerAddress, linkRefNumber, accRefNumber }) => ({
      customerAddress,
      linkRefNumber,
      accRefNumber,
      status: "LINKED",
    })),
  };
}

async function delink(
  fip: Fip,
  account: { readonly customerAddress: string; readonly linkRefNumber: string },
) {
  await fip.delink({ vua: account.customerAddress, linkRefNumber: account.linkRefNumber });
  return { AccLinkDetails: { ...account, status: "DELINKED" } };
}

async function fetchFi(
  fip: Fip,
  { fipId, ...ask }: Parameters<Fip["fetchFi"]>[0] & { readonly fipId: string | undefined },
) {
  if (fipId !== undefined && fipId !== fip.id) {
    throw new AaRefusal("InvalidRequest", `fipId is ${fipId}, and this is ${fip.id}.`);
  }
  return { FI: [toFiOfFip(fip.id, await fip.fetchFi(ask))] };
}

function requireNotifier(notifier: { readonly type: string; readonly id: string }, aaId: string): void {
  if (notifier.type === "AA" && notifier.id === aaId) return;
  throw new AaRefusal(
    "InvalidNotifier",
    `Notifier is ${notifier.type} ${notifier.id}, and the api key is of AA ${aaId}.`,
  );
}
