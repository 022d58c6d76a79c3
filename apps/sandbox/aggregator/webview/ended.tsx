import type { Consent } from "@sandbank/protocol-account-aggregator/webview";
import type { Answer } from "../../answer.ts";
import { aggregatorManifest } from "../../facades.ts";
import type { FormFields } from "../../form-fields.ts";
import { MessagePage } from "../../pages/message-page.tsx";
import { htmlAnswer } from "../../pages/render.ts";
import type { AggregatorPages } from "../aggregator-pages.ts";
import { leave } from "./review.tsx";
import { switchPerson } from "./sign-in.tsx";
import { goOn, type Step } from "./step.ts";

const owner = { bank: aggregatorManifest };

/** `GET /webview/{journey}/done`: the end for who came from nowhere. */
export async function showDone({ pages, consents, asker }: Step): Promise<Answer> {
  const [first] = consents;
  const { title, text } = first ? ENDED[first.status](asker) : ENDED.FAILED(asker);
  return htmlAnswer(
    <MessagePage {...owner} title={first?.status === "PENDING" ? "Nothing was decided" : title}>
      <p>{first?.status === "PENDING" ? `You can still answer ${asker} later.` : text}</p>
      <p>
        You can close this page. <a href={`${pages.base}/consents`}>Your consents</a>
      </p>
    </MessagePage>,
    owner,
  );
}

/** `GET /webview/{journey}/stopped`: the code was wrong too often. */
export async function showStopped(step: Step): Promise<Answer> {
  if (!step.session.isStopped) return goOn(step);
  return htmlAnswer(
    <MessagePage {...owner} title="Too many wrong codes">
      <p>We stopped signing you in, because the code was wrong too often.</p>
      <p class="soft">Nothing was shared with {step.asker}.</p>
      <form method="post" action={`${step.base}/stopped`} class="actions">
        <button type="submit" name="answer" value="again">
          Start again
        </button>
        <button type="submit" name="answer" value="return" class="quiet">
          Return to {step.asker}
        </button>
      </form>
    </MessagePage>,
    { ...owner, status: 403 },
  );
}

/** `POST /webview/{journey}/stopped` */
export function answerStopped(step: Step, form: FormFields): Promise<Answer> {
  return form.one("answer") === "return" ? leave(step, "unauthenticated") : switchPerson(step);
}

/** What became of a request that waits no more, by the state of its consent. */
const ENDED: Readonly<
  Record<Consent["status"], (asker: string) => { readonly title: string; readonly text: string }>
> = {
  PENDING: (asker) => ({ title: "This request waits", text: `${asker} waits for your answer.` }),
  ACTIVE: (asker) => ({
    title: "You approved this request",
    text: `${asker} may read the accounts you chose until the consent ends or you stop it.`,
  }),
  PAUSED: (asker) => ({
    title: "You approved this request",
    text: `It is paused: ${asker} may read nothing until you resume it.`,
  }),
  REVOKED: (asker) => ({
    title: "This consent was revoked",
    text: `${asker} may read nothing under it any more, and has to ask you again.`,
  }),
  REJECTED: (asker) => ({
    title: "You rejected this request",
    text: `Nothing was shared with ${asker}. It has to ask you again if it still wants to know.`,
  }),
  EXPIRED: (asker) => ({
    title: "This request has expired",
    text: `Its time is over and ${asker} may read nothing under it. Ask ${asker} to send you a new one.`,
  }),
  FAILED: (asker) => ({
    title: "This request failed",
    text: `Something went wrong before it could be answered, and nothing was shared with ${asker}.`,
  }),
};

/** A request that cannot be answered any more, and why. */
export function answeredPage(
  pages: AggregatorPages,
  consent: Consent,
  { asker, back }: { readonly asker: string; readonly back: string | null },
): Answer {
  const { title, text } = ENDED[consent.status](asker);
  return htmlAnswer(
    <MessagePage {...owner} title={title}>
      <p>{text}</p>
      <p>
        {back !== null && (
          <>
            <a href={back}>Return to {asker}</a> ·{" "}
          </>
        )}
        <a href={`${pages.base}/consents`}>Your consents</a>
      </p>
    </MessagePage>,
    { ...owner, status: 410 },
  );
}

/** A journey of another browser, or of long ago. */
export function gonePage({ base }: AggregatorPages): Answer {
  return htmlAnswer(
    <MessagePage {...owner} title="There is nothing to answer here">
      <p>
        This page was opened in another browser, or was left alone for too long. Nothing was shared by coming
        here.
      </p>
      <p>
        Go back to the application and start again. What waits for you and what you share is listed under{" "}
        <a href={`${base}/consents`}>your consents</a>.
      </p>
    </MessagePage>,
    { ...owner, status: 410 },
  );
}

/** A way in that leads nowhere. @param detail for the developer of the application that sent the person here */
export function mistakenPage(title: string, detail: string, status: number): Answer {
  return htmlAnswer(
    <MessagePage {...owner} title={title}>
      <p>The application that sent you here made a mistake, so you were not sent back to it.</p>
      <p class="hint">{detail}</p>
    </MessagePage>,
    { ...owner, status },
  );
}
