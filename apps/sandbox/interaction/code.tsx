import type { Answer } from "../answer.ts";
import { ONE_TIME_CODE } from "../credentials.ts";
import type { FormFields } from "../form-fields.ts";
import { CodePage } from "../pages/code-page.tsx";
import { htmlAnswer } from "../pages/render.ts";
import { goOn } from "./sign-in.tsx";
import { enterCode, sendCode } from "./sign-in-progress.ts";
import { type Step, seeOther } from "./step.ts";

/** `GET /interaction/{uid}/code` */
export async function showCode(step: Step): Promise<Answer> {
  return step.draft.signingIn === null ? seeOther(step.base) : page(step, null);
}

/** `POST /interaction/{uid}/code`: the code, or the wish for another one. */
export async function answerCode(step: Step, form: FormFields): Promise<Answer> {
  const { signingIn } = step.draft;
  if (signingIn === null) return seeOther(step.base);
  if (form.one("again") !== "") {
    await sendCode(step, signingIn);
    return seeOther(`${step.base}/code`);
  }
  const progress = await enterCode(step, form.one("code"));
  return progress.at === "code" && progress.problem !== null
    ? page(step, progress.problem)
    : goOn(step, progress);
}

function page({ bank, base, pending, draft }: Step, problem: string | null): Answer {
  return htmlAnswer(
    <CodePage
      bank={bank.manifest}
      base={base}
      clientName={pending.clientName}
      isFurther={(draft.signingIn?.passed ?? 0) > 0}
      code={ONE_TIME_CODE}
      problem={problem}
    />,
    { bank: bank.manifest, status: problem === null ? 200 : 401 },
  );
}
