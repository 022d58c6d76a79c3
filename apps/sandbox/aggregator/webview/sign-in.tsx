import {
  enterMobile,
  enterSignInCode,
  ONE_TIME_CODE,
  type SignInProgress,
  sendSignInCode,
  startOver,
} from "@sandbank/protocol-account-aggregator/webview";
import type { Answer } from "../../answer.ts";
import { aggregatorManifest } from "../../facades.ts";
import type { FormFields } from "../../form-fields.ts";
import { seeOther } from "../../interaction/step.ts";
import { htmlAnswer } from "../../pages/render.ts";
import { OtpPage } from "../pages/otp-page.tsx";
import { PhonePage } from "../pages/phone-page.tsx";
import { demoNumbers, showMobile } from "../people.ts";
import { duePage, goOn, type Step, withPerson } from "./step.ts";

/** `GET /webview/{journey}`: the number, or the page that is due for who came further already. */
export async function showPhone(step: Step): Promise<Answer> {
  const isDue = duePage(step) === step.base;
  return isDue ? phonePage(step, step.expected ?? "", null) : goOn(step);
}

/** `POST /webview/{journey}` */
export async function enterPhone(step: Step, form: FormFields): Promise<Answer> {
  const mobile = form.one("mobile");
  const progress = await enterMobile(step.pages, step.session, mobile, step.expected);
  return progress.at === "mobile" ? phonePage(step, mobile, progress.problem) : follow(step, progress);
}

/** `GET /webview/{journey}/code` */
export async function showCode(step: Step): Promise<Answer> {
  return step.session.signingIn ? codePage(step, null) : goOn(step);
}

/** `POST /webview/{journey}/code`: the code, or the wish for another one. */
export async function answerCode(step: Step, form: FormFields): Promise<Answer> {
  const { pages, session } = step;
  if (!session.signingIn) return goOn(step);
  if (form.one("again") !== "") {
    return follow(step, await sendSignInCode(pages, session, session.signingIn.mobile));
  }
  const progress = await enterSignInCode(pages, session, form.one("code"));
  return progress.at === "code" ? codePage(step, progress.problem) : follow(step, progress);
}

/** `POST /webview/{journey}/switch`: not me; forget who was signed in and begin again. */
export async function switchPerson({ pages, session, journey, base }: Step): Promise<Answer> {
  await pages.sessions.save({ ...session, mobile: null, signingIn: null, isStopped: false });
  await pages.journeys.save(startOver(journey));
  return seeOther(base);
}

function follow(step: Step, { at }: SignInProgress): Answer {
  const { base } = step;
  if (at === "signed_in") return seeOther(base);
  return seeOther(at === "mobile" ? base : `${base}/${at}`);
}

function phonePage(step: Step, mobile: string, problem: string | null): Answer {
  const { pages, base, asker, session } = step;
  const isSomebodyElse = session.mobile !== null && !withPerson(step) && problem === null;
  const note = isSomebodyElse
    ? `You are signed in with another number than the one ${asker} asks. Sign in with the one below.`
    : problem;
  return htmlAnswer(
    <PhonePage
      owner={aggregatorManifest}
      action={base}
      asker={asker}
      mobile={mobile}
      problem={note}
      demoNumbers={step.expected === null ? demoNumbers(pages) : []}
      cancelAction={`${base}/cancel`}
    />,
    { bank: aggregatorManifest, status: problem === null ? 200 : 401 },
  );
}

function codePage({ base, asker, session }: Step, problem: string | null): Answer {
  const mobile = showMobile(session.signingIn?.mobile ?? "");
  return htmlAnswer(
    <OtpPage
      owner={aggregatorManifest}
      action={`${base}/code`}
      step="Step 1 of 4"
      title="Enter the code we sent you"
      text={`We sent it to ${mobile}. It is good for five minutes. You are answering ${asker}.`}
      code={ONE_TIME_CODE}
      problem={problem}
      skip={null}
      cancelAction={`${base}/cancel`}
    />,
    { bank: aggregatorManifest, status: problem === null ? 200 : 401 },
  );
}
