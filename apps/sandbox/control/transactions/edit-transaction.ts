import type { Account, Edit, Transaction } from "@sandbank/world";
import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { editAccount } from "../../worlds/kept-state.ts";
import { accountInput, findAccount } from "../accounts/find-account.ts";
import { orRefuse, Refusal } from "../refusal.ts";
import { findTransaction } from "./transaction-view.ts";

export const ON_ACCOUNT = "/customers/{customer}/accounts/{account}/transactions";
export const ON_TRANSACTION = `${ON_ACCOUNT}/{transaction}` as const;

/** How verbs say which transaction is meant. */
export const transactionInput = {
  ...accountInput,
  transaction: z.string().min(1).describe("Id of the transaction as it is seen now."),
};

export interface WantedTransaction {
  readonly customer: string;
  readonly country?: string | undefined;
  readonly account: string;
  readonly transaction: string;
}

/** @throws Refusal for an account or a transaction that is not seen at present */
export function requireTransaction(
  hosted: HostedWorld,
  wanted: WantedTransaction,
): { readonly account: Account; readonly transaction: Transaction } {
  const account = findAccount(hosted, wanted);
  const transaction = findTransaction(hosted, account, wanted.transaction);
  if (transaction) return { account, transaction };
  throw new Refusal(
    "not_found",
    "unknown_transaction",
    `No transaction "${wanted.transaction}" is seen on this account at present; its id changes when it posts.`,
  );
}

interface Edited {
  readonly id: string;
  /** As it is afterwards, where it is seen at all. */
  readonly seen: Transaction | undefined;
}

/** @throws Refusal for an edit the world refuses; then nothing is kept */
export async function applyEdit(hosted: HostedWorld, account: Account, edit: Edit): Promise<Edited> {
  const id = await orRefuse("invalid_edit", () => editAccount(hosted, account, edit));
  return { id, seen: findTransaction(hosted, account, id) };
}

/** What was seen before and is not put off by the edit is seen after it. */
export function requireSeen({ id, seen }: Edited): Transaction {
  if (seen) return seen;
  throw new Error(`transaction ${id} was edited and is not seen`);
}

/** @throws Refusal for what is not pending */
export function requirePending({ id, status }: Transaction, verb: string): void {
  if (status === "pending") return;
  const message = `Transaction ${id} has posted already: only what is pending can be ${verb}; reverse it instead.`;
  throw new Refusal("conflict", "not_pending", message);
}
