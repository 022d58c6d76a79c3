import type { Browser, PendingAuthorization } from "@sandbank/protocol-oauth/server";
import type { Customer, Holder } from "@sandbank/world";
import type { Answer } from "../answer.ts";
import type { HostedInstitution } from "../hosted-institution.ts";
import { customerOf } from "../subject.ts";
import { type Draft, type Drafts, draftsOf, emptyDraft } from "./draft.ts";

/** One request of a browser on the way through the consent pages. */
export interface Step {
  readonly bank: HostedInstitution;
  readonly browser: Browser;
  readonly pending: PendingAuthorization;
  readonly drafts: Drafts;
  readonly draft: Draft;
  /** Path of this consent, e.g. `/amex/interaction/abc`. */
  readonly base: string;
}

/** A step of somebody known. */
export interface CustomerStep extends Step {
  readonly customer: Customer;
  readonly holder: Holder;
}

/** Undefined when the request expired, was answered, or began in another browser. */
export async function loadStep(
  bank: HostedInstitution,
  uid: string,
  browser: Browser,
): Promise<Step | undefined> {
  const pending = await bank.authorization.pending.find(uid, browser);
  if (!pending) return undefined;
  const drafts = draftsOf(bank.store, bank.manifest.id, bank.world.clock);
  const draft = (await drafts.find(uid)) ?? emptyDraft(pending.signedInAs);
  return { bank, browser, pending, drafts, draft, base: `${bank.base}/interaction/${uid}` };
}

/** The step with its customer; undefined before they signed in. */
export function withCustomer(step: Step): CustomerStep | undefined {
  if (step.draft.subject === null) return undefined;
  const { world, manifest } = step.bank;
  const customer = world.customer(customerOf(step.draft.subject), manifest.country);
  const holder = { bank: manifest.id, customer: customer.number };
  return { ...step, customer, holder };
}

/** After a form was sent the browser is sent on, so that reloading sends nothing twice. */
export function seeOther(location: string): Answer {
  return { status: 303, headers: { Location: location, "Cache-Control": "no-store" }, body: [] };
}
