import { checkCredentials, sampleCustomers } from "../credentials.ts";
import type { FormFields } from "../form-fields.ts";
import { htmlResponse } from "../pages/render.ts";
import { SignInPage } from "../pages/sign-in-page.tsx";
import { subjectOf } from "../subject.ts";
import { type Step, seeOther } from "./step.ts";

/** `GET /interaction/{uid}`: the sign-in page, or straight on for who is signed in already. */
export async function showSignIn(step: Step): Promise<Response> {
  return step.draft.subject === null ? page(step, step.pending.loginHint ?? "", false) : next(step);
}

/** `POST /interaction/{uid}` */
export async function signIn(step: Step, form: FormFields): Promise<Response> {
  const username = form.one("username");
  const customer = checkCredentials(step.bank, username, form.one("password"));
  if (!customer) return page(step, username, true);
  const draft = { subject: subjectOf(customer.number), signedIn: true, accountIds: null };
  await step.drafts.save(step.pending.uid, draft);
  return next(step);
}

/** `POST /interaction/{uid}/switch`: not me; forget who was signed in and begin again. */
export async function switchCustomer(step: Step): Promise<Response> {
  await step.bank.authorization.pending.forgetSession(step.pending.uid, step.browser);
  await step.drafts.save(step.pending.uid, { subject: null, signedIn: false, accountIds: null });
  return seeOther(step.base);
}

const next = ({ base }: Step) => seeOther(`${base}/accounts`);

function page({ bank, pending, base }: Step, username: string, failed: boolean): Response {
  const { manifest, world } = bank;
  return htmlResponse(
    <SignInPage
      bank={manifest}
      action={base}
      clientName={pending.clientName}
      samples={sampleCustomers(world, manifest.country)}
      username={username}
      failed={failed}
      cancelAction={`${base}/deny`}
    />,
    { bank: manifest, status: failed ? 401 : 200 },
  );
}
