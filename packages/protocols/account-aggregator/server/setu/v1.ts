import {
  type SetuConsent,
  type SetuConsentV1,
  type SetuDetailV1,
  type SetuSession,
  type SetuSessionV1,
  setuNewConsent,
  setuNewConsentV1,
  setuNewSessionV1,
} from "../../wire/setu/index.ts";
import { askForConsent } from "./create-consent.ts";
import { createSession } from "./create-session.ts";
import { getConsent } from "./get-consent.ts";
import { getSession } from "./get-session.ts";
import { type Endpoint, readBody } from "./request.ts";

/** `POST /consents` of version 1, over the same state. */
export const createConsentV1: Endpoint = async (server, request, product): Promise<SetuConsentV1> => {
  const { Detail, redirectUrl, context } = await readBody(request, setuNewConsentV1);
  const body = await readBody(
    { json: async () => ({ ...upgrade(Detail), redirectUrl, context }) },
    setuNewConsent,
  );
  return downgrade(await askForConsent(server, request, product, body), product.clientId);
};

/** `GET /consents/{id}` of version 1: always all of it. */
export const getConsentV1: Endpoint = async (server, request, product): Promise<SetuConsentV1> => {
  const query = (name: string) => (name === "expanded" ? "true" : request.query(name));
  const shown = await getConsent(server, { ...request, param: request.param, query }, product);
  return downgrade(shown, product.clientId);
};

/** `POST /sessions` of version 1. */
export const createSessionV1: Endpoint = async (server, request, product): Promise<SetuSessionV1> => {
  const { consentId, DataRange, format } = await readBody(request, setuNewSessionV1);
  const json = async () => ({ consentId, dataRange: DataRange, format });
  return downgradeSession(await createSession(server, { ...request, json }, product));
};

/** `GET /sessions/{id}` of version 1. */
export const getSessionV1: Endpoint = async (server, request, product): Promise<SetuSessionV1> =>
  downgradeSession(await getSession(server, request, product));

function upgrade({ Customer, FIDataRange, Frequency, DataLife, DataFilter, Purpose, ...same }: SetuDetailV1) {
  const {
    consentStart: startDate,
    consentExpiry: endDate,
    consentMode,
    consentTypes,
    fetchType,
    fiTypes,
  } = same;
  return {
    vua: Customer.id,
    consentDateRange: { startDate, endDate },
    dataRange: FIDataRange,
    consentMode,
    consentTypes,
    fetchType,
    fiTypes,
    frequency: Frequency,
    dataLife: DataLife,
    dataFilter: DataFilter,
    purpose: Purpose && { ...Purpose, category: Purpose.Category },
  };
}

function downgrade(
  { id, url, status, detail, redirectUrl, context, usage, accountsLinked }: SetuConsent,
  fiuId: string,
): SetuConsentV1 {
  const { vua, dataRange, frequency, dataLife, dataFilter, purpose, ...same } = detail;
  return {
    id,
    url,
    status,
    Detail: {
      ...same,
      Customer: { id: vua },
      FIDataRange: dataRange ?? { from: same.consentStart, to: same.consentExpiry },
      Frequency: frequency,
      DataLife: dataLife,
      DataFilter: dataFilter,
      DataConsumer: { id: fiuId },
      Purpose: purpose && {
        code: purpose.code,
        refUri: purpose.refUri,
        text: purpose.text,
        Category: purpose.category,
      },
      ...(accountsLinked.length > 0 && { Accounts: accountsLinked }),
    },
    redirectUrl: redirectUrl ?? "",
    context,
    Usage: usage,
  };
}

function downgradeSession({ id, consentId, status, format, dataRange, fips }: SetuSession): SetuSessionV1 {
  const Payload =
    fips?.map(({ fipID, accounts }) => ({
      fipID,
      data: accounts.map(({ linkRefNumber, maskedAccNumber, data }) => ({
        linkRefNumber,
        maskedAccNumber,
        decryptedFI: data,
      })),
    })) ?? null;
  return { id, consentId, status, format, DataRange: dataRange, Payload };
}
