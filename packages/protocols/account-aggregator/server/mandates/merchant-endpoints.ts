import {
  createMandateBody,
  createTpvMandateBody,
  executeMandateBody,
  mockMandateBody,
  modifyMandateBody,
  notifyMandateBody,
  type OperationType,
  revokeMandateBody,
} from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import { createMandate } from "./create-mandate.ts";
import { driveMock } from "./drive-mock.ts";
import { executeDebit } from "./execute-debit.ts";
import { type MerchantRequest, readMandateBody } from "./merchant-request.ts";
import type { KeptOperation } from "./model.ts";
import { modifyMandate } from "./modify-mandate.ts";
import { type Done, notifyDebit } from "./notify-debit.ts";
import type { MandateOperationName } from "./operations-list.ts";
import { findOperation, requireMandate } from "./records.ts";
import { MandateRefusal } from "./refusal.ts";
import { revokeMandate } from "./revoke-mandate.ts";
import { viewExecution, viewMandate, viewNotification, viewOperation } from "./views.ts";

interface Endpoint {
  readonly status?: 201;
  /** Gives the body of the answer. @throws MandateRefusal */
  answer(context: MandateContext, request: MerchantRequest): Promise<object>;
}

/** What answers a merchant. */
export const merchantEndpoints: Readonly<Record<MandateOperationName, Endpoint>> = {
  createMandate: {
    status: 201,
    async answer(context, request) {
      const asked = await readMandateBody(request, createMandateBody);
      return viewMandate(await createMandate(context, request.merchantId, asked), request.base);
    },
  },
  createTpvMandate: {
    status: 201,
    async answer(context, request) {
      const asked = await readMandateBody(request, createTpvMandateBody);
      return viewMandate(await createMandate(context, request.merchantId, asked), request.base);
    },
  },
  mockMandate: {
    async answer(context, request) {
      const asked = await readMandateBody(request, mockMandateBody);
      await driveMock(context, request.merchantId, asked);
      return { status: asked.status };
    },
  },
  getMandate: {
    async answer({ store }, { merchantId, base, param }) {
      return viewMandate(await requireMandate(store, param("id"), merchantId), base);
    },
  },
  modifyMandate: {
    status: 201,
    async answer(context, request) {
      const asked = await readMandateBody(request, modifyMandateBody);
      const { mandate, operation } = await modifyMandate(context, { ...meant(request), ...asked });
      return viewOperation(mandate, operation);
    },
  },
  revokeMandate: {
    status: 201,
    async answer(context, request) {
      const asked = await readMandateBody(request, revokeMandateBody);
      const { mandate, operation } = await revokeMandate(context, { ...meant(request), ...asked });
      return viewOperation(mandate, operation);
    },
  },
  notifyMandate: {
    status: 201,
    async answer(context, request) {
      const asked = await readMandateBody(request, notifyMandateBody);
      const { mandate, operation } = await notifyDebit(context, { ...meant(request), ...asked });
      return viewNotification(mandate, operation);
    },
  },
  executeMandate: {
    status: 201,
    async answer(context, request) {
      const asked = await readMandateBody(request, executeMandateBody);
      const { mandate, operation } = await executeDebit(context, { ...meant(request), ...asked });
      return viewExecution(mandate, operation);
    },
  },
  getMandateOperation: {
    async answer(context, request) {
      const { mandate, operation } = await requireDone(context, request);
      return viewOperation(mandate, operation);
    },
  },
  getMandateNotification: {
    async answer(context, request) {
      const { mandate, operation } = await requireDone(context, request, "notify");
      return viewNotification(mandate, operation);
    },
  },
  getMandateExecution: {
    async answer(context, request) {
      const { mandate, operation } = await requireDone(context, request, "execute");
      return viewExecution(mandate, operation);
    },
  },
};

function meant({ merchantId, isMocked, param }: MerchantRequest) {
  return { merchantId, isMocked, mandateId: param("id") };
}

/** @throws MandateRefusal for what was not done to that mandate */
async function requireDone(
  { store }: MandateContext,
  { merchantId, param }: MerchantRequest,
  type?: OperationType,
): Promise<Done> {
  const mandate = await requireMandate(store, param("mandateId"), merchantId);
  const operation: KeptOperation | undefined = await findOperation(store, param("id"));
  if (operation?.mandateId === mandate.id && (type === undefined || operation.type === type)) {
    return { mandate, operation };
  }
  const what = type === undefined ? "operation" : `${type} operation`;
  throw new MandateRefusal(
    404,
    "mandate-operation-not-found",
    `Mandate ${mandate.id} has no ${what} ${param("id")}.`,
  );
}
