import type { Instant } from "@sandbank/domain";
import type { Account } from "@sandbank/world";
import { type Approval, approveMandate, rejectMandate } from "./answer-mandate.ts";
import { answerOperation } from "./answer-operation.ts";
import type { MandateContext } from "./context.ts";
import { type CustomerMandate, customerMandates } from "./customer-mandates.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";
import { pauseMandate, revokeByPayer, unpauseMandate } from "./payer-verbs.ts";
import {
  listMandates,
  mandateByShortCode,
  mandatesOfPayer,
  operationsOf,
  requireMandate,
} from "./records.ts";
import { nextDue, runAllDue, runNext } from "./run-due.ts";

/** The UPI mandates of one world, as its host and the payer's app reach them. Refuses by throwing `MandateRefusal`. */
export interface MandateDesk {
  readonly context: MandateContext;
  /** Those made here, oldest first; of one customer, or all. */
  list(customer?: number): Promise<readonly KeptMandate[]>;
  get(id: string): Promise<KeptMandate>;
  /** By what its `shortLink` ends in. */
  findByShortCode(shortCode: string): Promise<KeptMandate | undefined>;
  /** Oldest first. */
  operations(id: string): Promise<readonly KeptOperation[]>;
  approve(approval: Approval): Promise<KeptMandate>;
  reject(id: string): Promise<KeptMandate>;
  pause(id: string): Promise<KeptMandate>;
  unpause(id: string): Promise<KeptMandate>;
  revoke(id: string): Promise<KeptMandate>;
  /** What waits for the payer: an update, or a debit above what needs no PIN. */
  answer(answer: {
    readonly operationId: string;
    readonly isApproved: boolean;
    readonly pin?: string | undefined;
  }): Promise<KeptOperation>;
  /** Those of an account, generated ones among them, at the clock's instant. */
  ofAccount(account: Account): Promise<readonly CustomerMandate[]>;
  /** When the passing of time brings something next. */
  nextDue(): Promise<Instant | undefined>;
  /** Does the next thing due by an instant; false where there is none. */
  runNext(until: Instant): Promise<boolean>;
}

export function createMandateDesk(context: MandateContext): MandateDesk {
  const { store } = context;
  /** What the clock brought by now comes before what somebody does now. */
  const reading = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await runAllDue(context);
    return work();
  };
  const doing = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await runAllDue(context);
    const result = await work();
    context.onChanged?.();
    return result;
  };
  return {
    context,
    list: (customer) =>
      reading(() => (customer === undefined ? listMandates(store) : mandatesOfPayer(store, customer))),
    get: (id) => reading(() => requireMandate(store, id, null)),
    findByShortCode: (shortCode) => reading(() => mandateByShortCode(store, shortCode)),
    operations: (id) => reading(() => operationsOf(store, id)),
    approve: (approval) => doing(() => approveMandate(context, approval)),
    reject: (id) => doing(() => rejectMandate(context, id)),
    pause: (id) => doing(() => pauseMandate(context, id)),
    unpause: (id) => doing(() => unpauseMandate(context, id)),
    revoke: (id) => doing(() => revokeByPayer(context, id)),
    answer: ({ operationId, isApproved, pin }) =>
      doing(() =>
        answerOperation(context, { operationId, pin, ...(!isApproved && { failure: "payer-declined" }) }),
      ),
    ofAccount: (account) => reading(() => customerMandates(context, account)),
    nextDue: () => nextDue(context),
    runNext: (until) => runNext(context, until),
  };
}
