import { bankPageUrl, dueOf, qrCode } from "@sandbank/protocol-tink/link";
import type { Answer } from "../../answer.ts";
import { seeOther } from "../../interaction/step.ts";
import { htmlAnswer } from "../../pages/render.ts";
import { linkManifest } from "./link-manifest.ts";
import { WaitingPage } from "./pages/waiting-page.tsx";
import type { Act } from "./routes.ts";
import { goOn, pageProps } from "./step.ts";

/** `GET …/at-bank`: the browser is sent to the bank's page; or the person to the bank's app, which may be elsewhere. */
export const showAtBank: Act = async (step, { query }) => {
  const { context, credentials, provider, journey, origin } = step;
  if (credentials?.asked?.kind !== "third_party" || !provider) return goOn(step);
  const hint = journey.username === null ? "" : `?username=${encodeURIComponent(journey.username)}`;
  const href = bankPageUrl({ ...context, origin }, credentials.bank, credentials.asked) + hint;
  if (!credentials.asked.inApp) return seeOther(href);
  const props = pageProps(step);
  const { inAppTitle, inAppIntro, inAppQr, inAppGo, done } = props.texts.waiting;
  return withPictures(
    htmlAnswer(
      <WaitingPage
        {...props}
        title={inAppTitle(provider.bank.name)}
        intro={inAppIntro}
        isAgain={query.looked !== undefined}
        go={{ href, text: inAppGo }}
        qr={{ picture: qrCode(href), text: inAppQr }}
        check={done}
      />,
      { bank: linkManifest },
    ),
  );
};

/** `GET …/bankid`: waits for the app. */
export const showBankId: Act = async (step, { query }) => {
  const { context, credentials, provider, origin } = step;
  if (credentials?.asked?.kind !== "bankid" || !provider) return goOn(step);
  const props = pageProps(step);
  const { bankIdTitle, bankIdIntro, qr, open, check } = props.texts.waiting;
  const url = bankPageUrl({ ...context, origin }, credentials.bank, credentials.asked);
  return withPictures(
    htmlAnswer(
      <WaitingPage
        {...props}
        title={bankIdTitle}
        intro={bankIdIntro(provider.bank.name)}
        isAgain={query.looked !== undefined}
        go={{ href: url, text: open }}
        qr={{ picture: qrCode(url), text: qr }}
        check={check}
      />,
      { bank: linkManifest },
    ),
  );
};

/** `GET …/waiting`: for the bank, or on to what is due by now. */
export const showWaiting: Act = async (step, asked) => {
  const { query } = asked;
  const due = dueOf(step);
  const looked = query.looked !== undefined;
  if (due === "bankid" && looked) return showBankId(step, asked);
  if (due === "at-bank" && looked) return showAtBank(step, asked);
  if (due !== "waiting") return goOn(step);
  const props = pageProps(step);
  const { updatingTitle, updatingIntro } = props.texts.waiting;
  return htmlAnswer(
    <WaitingPage
      {...props}
      title={updatingTitle}
      intro={updatingIntro}
      isAgain={looked}
      go={null}
      qr={null}
      check={props.texts.common.continue}
    />,
    { bank: linkManifest },
  );
};

/** The same, allowed to show what is within it as data. */
function withPictures(answer: Answer): Answer {
  const policy = answer.headers["Content-Security-Policy"] ?? "";
  return {
    ...answer,
    headers: { ...answer.headers, "Content-Security-Policy": `${policy}; img-src data:` },
  };
}
