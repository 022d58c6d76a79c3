import type { Instant } from "@sandbank/domain";
import { jsonValue, type Store } from "@sandbank/store";
import { createDueBook, type DueBook } from "../engine/due-book.ts";
import { MANDATE_DUE, MANDATE_KIND } from "./has-open-mandates.ts";
import { type KeptMandate, type KeptOperation, keptMandate, keptOperation } from "./model.ts";
import { nextStep } from "./next-step.ts";
import { MandateRefusal } from "./refusal.ts";

const MANDATE = MANDATE_KIND;
const OPERATION = `${MANDATE}-operation`;

/** When time alone brings something to which mandate. */
export const mandateDue = (store: Store): DueBook => createDueBook(store, MANDATE_DUE);

export async function keepMandate(store: Store, mandate: KeptMandate): Promise<void> {
  const { id, merchantId, shortCode, payer } = mandate;
  const due = dueOf(mandate, await operationsOf(store, id));
  await mandateDue(store).keeping(id, due, () =>
    store.put({
      kind: MANDATE,
      id,
      value: jsonValue.parse(mandate),
      indexes: {
        merchant: merchantId,
        shortCode,
        ...(payer && { account: payer.accountId, payer: String(payer.customer) }),
      },
    }),
  );
}

export async function keepOperation(store: Store, operation: KeptOperation): Promise<void> {
  const { id, mandateId } = operation;
  const mandate = await requireMandate(store, mandateId, null);
  const before = await operationsOf(store, mandateId);
  const isNew = before.every((each) => each.id !== id);
  const operations = before.map((each) => (each.id === id ? operation : each));
  await mandateDue(store).keeping(
    mandateId,
    dueOf(mandate, isNew ? [...before, operation] : operations),
    () =>
      store.put({
        kind: OPERATION,
        id,
        value: jsonValue.parse(operation),
        indexes: { mandate: mandateId },
      }),
  );
}

function dueOf(mandate: KeptMandate, operations: readonly KeptOperation[]): readonly Instant[] {
  const step = nextStep(mandate, operations);
  return step ? [step.at] : [];
}

async function find(store: Store, index: string, value: string): Promise<KeptMandate[]> {
  return (await store.find(MANDATE, index, value)).map((record) => keptMandate.parse(record.value));
}

/** Those approved for an account, oldest first. */
export const mandatesOfAccount = (store: Store, accountId: string) => find(store, "account", accountId);
/** Those a customer approved, oldest first. */
export const mandatesOfPayer = (store: Store, customer: number) => find(store, "payer", String(customer));

export async function mandateByShortCode(store: Store, shortCode: string): Promise<KeptMandate | undefined> {
  return (await find(store, "shortCode", shortCode))[0];
}

/** Oldest first. */
export async function listMandates(store: Store): Promise<KeptMandate[]> {
  const records = await store.list(MANDATE);
  return records.filter(({ kind }) => kind === MANDATE).map(({ value }) => keptMandate.parse(value));
}

/** What was done to a mandate, oldest first. */
export async function operationsOf(store: Store, mandateId: string): Promise<KeptOperation[]> {
  return (await store.find(OPERATION, "mandate", mandateId)).map(({ value }) => keptOperation.parse(value));
}

export async function findOperation(store: Store, id: string): Promise<KeptOperation | undefined> {
  const record = await store.get(OPERATION, id);
  return record && keptOperation.parse(record.value);
}

/**
 * @param merchantId only one of this merchant; null for anybody's
 * @throws MandateRefusal for one that is not there
 */
export async function requireMandate(
  store: Store,
  id: string,
  merchantId: string | null,
): Promise<KeptMandate> {
  const record = await store.get(MANDATE, id);
  const mandate = record && keptMandate.parse(record.value);
  if (mandate && (merchantId === null || mandate.merchantId === merchantId)) return mandate;
  const whose = merchantId === null ? "" : ` of merchant ${merchantId}`;
  throw new MandateRefusal(404, "mandate-not-found", `There is no mandate ${id}${whose}.`);
}

/** Runs what reads a mandate and then changes it, alone among all that concerns it. */
export function inTurnOfMandate<Result>(
  store: Store,
  id: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return store.inTurn(`${MANDATE}/${id}`, work);
}
