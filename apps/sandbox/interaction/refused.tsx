import type { Answer } from "../answer.ts";
import { RefusedPage } from "../pages/refused-page.tsx";
import { htmlAnswer } from "../pages/render.ts";
import { refusalPages } from "./refusals.ts";
import { leaveRefused } from "./sign-in-progress.ts";
import { type Step, seeOther } from "./step.ts";

/** `GET /interaction/{uid}/refused`: why it goes no further. */
export async function showRefused({ bank, base, pending, draft }: Step): Promise<Answer> {
  if (draft.refused === null) return seeOther(base);
  const { title, text } = refusalPages[draft.refused];
  return htmlAnswer(
    <RefusedPage
      bank={bank.manifest}
      action={`${base}/refused`}
      clientName={pending.clientName}
      title={title}
      text={text}
    />,
    { bank: bank.manifest, status: 403 },
  );
}

/** `POST /interaction/{uid}/refused`: back to the application. */
export async function leave(step: Step): Promise<Answer> {
  const { refused } = step.draft;
  return seeOther(refused === null ? step.base : await leaveRefused(step, refused));
}
