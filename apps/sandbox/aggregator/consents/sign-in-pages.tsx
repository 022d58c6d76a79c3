import { ONE_TIME_CODE, type PersonSession } from "@sandbank/protocol-account-aggregator/webview";
import type { Answer } from "../../answer.ts";
import { aggregatorManifest } from "../../facades.ts";
import { MessagePage } from "../../pages/message-page.tsx";
import { htmlAnswer } from "../../pages/render.ts";
import type { AggregatorPages } from "../aggregator-pages.ts";
import { OtpPage } from "../pages/otp-page.tsx";
import { PhonePage } from "../pages/phone-page.tsx";
import { demoNumbers, showMobile } from "../people.ts";

const owner = { bank: aggregatorManifest };

export function phonePage(
  pages: AggregatorPages,
  action: string,
  mobile: string,
  problem: string | null,
): Answer {
  return htmlAnswer(
    <PhonePage
      owner={aggregatorManifest}
      action={action}
      asker={null}
      mobile={mobile}
      problem={problem}
      demoNumbers={demoNumbers(pages)}
      cancelAction={null}
    />,
    { ...owner, status: problem === null ? 200 : 401 },
  );
}

export function codePage(base: string, { signingIn }: PersonSession, problem: string | null): Answer {
  return htmlAnswer(
    <OtpPage
      owner={aggregatorManifest}
      action={`${base}/code`}
      step={null}
      title="Enter the code we sent you"
      text={`We sent it to ${showMobile(signingIn?.mobile ?? "")}. It is good for five minutes.`}
      code={ONE_TIME_CODE}
      problem={problem}
      skip={null}
      cancelAction={`${base}/sign-out`}
    />,
    { ...owner, status: problem === null ? 200 : 401 },
  );
}

export function stoppedPage(base: string): Answer {
  return htmlAnswer(
    <MessagePage {...owner} title="Too many wrong codes">
      <p>We stopped signing you in, because the code was wrong too often.</p>
      <form method="post" action={`${base}/sign-out`} class="actions">
        <button type="submit">Start again</button>
      </form>
    </MessagePage>,
    { ...owner, status: 403 },
  );
}
