import {
  enterBankCode,
  ONE_TIME_CODE,
  resendBankCode,
  skipLink,
} from "@sandbank/protocol-account-aggregator/webview";
import type { Answer } from "../../answer.ts";
import type { FormFields } from "../../form-fields.ts";
import { seeOther } from "../../interaction/step.ts";
import { MessagePage } from "../../pages/message-page.tsx";
import { htmlAnswer } from "../../pages/render.ts";
import { describeAccount } from "../describe-account.ts";
import { OtpPage } from "../pages/otp-page.tsx";
import { showMobile } from "../people.ts";
import { duePage, goOn, type PersonStep } from "./step.ts";

/** `GET /webview/{journey}/bank`: the code of the bank whose turn it is. */
export async function showBankCode(step: PersonStep): Promise<Answer> {
  return step.journey.linking.length === 0 ? goOn(step) : page(step, null);
}

/** `POST /webview/{journey}/bank`: the code, the wish for another one, or to go on without. */
export async function answerBankCode(step: PersonStep, form: FormFields): Promise<Answer> {
  const { pages, journey, mobile } = step;
  const [current] = journey.linking;
  if (!current) return goOn(step);
  // Sent from a page of another bank, behind which the person went back.
  if (form.one("fip") !== current.fipId) return goOn(step);
  if (form.one("again") !== "") return save(step, await resendBankCode(pages, journey, mobile));
  if (form.one("skip") !== "") return save(step, skipLink(journey));
  const progress = await enterBankCode(pages, journey, { mobile, code: form.one("code") });
  const saved = await pages.journeys.save(progress.journey);
  const next = { ...step, journey: saved };
  return progress.problem === null ? seeOther(duePage(next)) : page(next, progress.problem);
}

/** `GET /webview/{journey}/bank-stopped`: the code was wrong too often. */
export async function showBankStopped(step: PersonStep): Promise<Answer> {
  const { stoppedAt } = step.journey;
  if (stoppedAt === null) return goOn(step);
  const owner = step.pages.ownerOf(stoppedAt);
  return htmlAnswer(
    <MessagePage bank={owner} title="Too many wrong codes">
      <p>
        {owner.name} stopped, because the code was wrong too often. None of your accounts there was linked.
      </p>
      <form method="post" action={`${step.base}/bank-stopped`} class="actions">
        <button type="submit">Go on without {owner.name}</button>
      </form>
      <p class="small">
        <a href={`${step.base}/banks`}>Choose banks again</a>
      </p>
    </MessagePage>,
    { bank: owner, status: 403 },
  );
}

/** `POST /webview/{journey}/bank-stopped`: read and understood. */
export function leaveBankStopped(step: PersonStep): Promise<Answer> {
  return save(step, { ...step.journey, stoppedAt: null });
}

async function save(step: PersonStep, journey: PersonStep["journey"]): Promise<Answer> {
  // Without any account there is nothing to review.
  const hasNone = journey.linking.length === 0 && journey.chosen?.length === 0;
  const saved = await step.pages.journeys.save(hasNone ? { ...journey, chosen: null } : journey);
  return seeOther(duePage({ ...step, journey: saved }));
}

function page({ pages, journey, base, mobile }: PersonStep, problem: string | null): Answer {
  const [current] = journey.linking;
  const fipId = current?.fipId ?? "";
  const owner = pages.ownerOf(fipId);
  const isDirect = current?.isDirect === true;
  return htmlAnswer(
    <OtpPage
      owner={owner}
      action={`${base}/bank`}
      step="Step 3 of 4"
      title={isDirect ? `Confirm with ${owner.name}` : `Enter the code of ${owner.name}`}
      text={
        isDirect
          ? `${owner.name} asks you itself whether these accounts may be linked. Come back when you have said yes.`
          : `${owner.name} sent it to ${showMobile(mobile)}, to link these accounts:`
      }
      items={(current?.accounts ?? []).map(
        (account) => `${describeAccount(account)} ${account.maskedAccNumber}`,
      )}
      hidden={{ fip: fipId }}
      code={isDirect ? null : ONE_TIME_CODE}
      problem={problem}
      skip={`Go on without ${owner.shortName}`}
      cancelAction={`${base}/cancel`}
    />,
    { bank: owner, status: problem === null ? 200 : 401 },
  );
}
