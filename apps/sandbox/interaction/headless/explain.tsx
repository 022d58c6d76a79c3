import { type Answer, jsonAnswer } from "../../answer.ts";
import { credentialsPath } from "../../credentials-path.ts";
import type { HostedInstitution } from "../../hosted-institution.ts";
import { MessagePage } from "../../pages/message-page.tsx";
import { htmlAnswer } from "../../pages/render.ts";
import type { HeadlessOutcome } from "./answer-headless.ts";
import type { HeadlessError } from "./headless-answer.ts";

const UNANSWERED = {
  abandoned: {
    status: 200,
    title: "The window was closed",
    text: "Nobody answers this request, so the application hears nothing. It waits for an hour and then expires.",
  },
  expired: {
    status: 410,
    title: "This request has expired",
    text: "Nobody answered it in time, so the application hears nothing.",
  },
} as const;

/** What is to be seen where the browser is not sent back. */
export function explainOutcome(
  bank: HostedInstitution,
  outcome: Exclude<HeadlessOutcome["kind"], "answered">,
  wantsHtml: boolean,
): Answer {
  const { status, title, text } = UNANSWERED[outcome];
  if (!wantsHtml) return jsonAnswer({ outcome, message: text }, status);
  return messagePage(bank, status, title, text);
}

/** Why an answer given in advance could not be carried out. */
export function explainFailure(bank: HostedInstitution, error: HeadlessError, wantsHtml: boolean): Answer {
  const status = error.code === "sign_in_failed" ? 401 : 400;
  if (wantsHtml) return messagePage(bank, status, "This could not be answered", error.message);
  return jsonAnswer({ error: error.code, message: error.message }, status);
}

function messagePage(bank: HostedInstitution, status: number, title: string, text: string): Answer {
  const { manifest } = bank;
  return htmlAnswer(
    <MessagePage bank={manifest} title={title}>
      <p>{text}</p>
      <p class="small">
        <a href={credentialsPath(bank)}>Logins, words and parameters</a>
      </p>
    </MessagePage>,
    { bank: manifest, status },
  );
}
