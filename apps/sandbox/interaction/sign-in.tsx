import type { Answer } from "../answer.ts";
import { sampleCustomers } from "../credentials.ts";
import { credentialsPath } from "../credentials-path.ts";
import type { FormFields } from "../form-fields.ts";
import { htmlAnswer } from "../pages/render.ts";
import { SignInPage } from "../pages/sign-in-page.tsx";
import { emptyDraft } from "./draft.ts";
import { enterCredentials, type Progress } from "./sign-in-progress.ts";
import { type Step, seeOther } from "./step.ts";

/** `GET /interaction/{uid}`: the sign-in page, or the page that is due for who came further already. */
export async function showSignIn(step: Step): Promise<Answer> {
  const { refused, signingIn, subject } = step.draft;
  if (refused !== null) return seeOther(`${step.base}/refused`);
  if (signingIn !== null) return seeOther(`${step.base}/code`);
  return subject === null
    ? page(step, step.pending.loginHint ?? "", null)
    : seeOther(`${step.base}/accounts`);
}

/** `POST /interaction/{uid}` */
export async function signIn(step: Step, form: FormFields): Promise<Answer> {
  const username = form.one("username");
  const progress = await enterCredentials(step, username, form.one("password"));
  return progress.at === "sign_in" ? page(step, username, progress.problem) : goOn(step, progress);
}

/** `POST /interaction/{uid}/switch`: not me; forget who was signed in and begin again. */
export async function switchCustomer(step: Step): Promise<Answer> {
  await step.bank.authorization.pending.forgetSession(step.pending.uid, step.browser);
  await step.drafts.save(step.pending.uid, emptyDraft());
  return seeOther(step.base);
}

/** To the page a person has come to. */
export function goOn({ base }: Step, progress: Progress): Answer {
  switch (progress.at) {
    case "sign_in":
      return seeOther(base);
    case "code":
    case "refused":
      return seeOther(`${base}/${progress.at}`);
    case "answered":
      return seeOther(progress.location);
    case "signed_in":
      return seeOther(`${base}/accounts`);
  }
}

function page({ bank, pending, base }: Step, username: string, problem: string | null): Answer {
  const { manifest, world } = bank;
  return htmlAnswer(
    <SignInPage
      bank={manifest}
      action={base}
      clientName={pending.clientName}
      samples={sampleCustomers(world, manifest.country)}
      credentials={credentialsPath(bank)}
      username={username}
      problem={problem}
      cancelAction={`${base}/deny`}
    />,
    { bank: manifest, status: problem === null ? 200 : 401 },
  );
}
