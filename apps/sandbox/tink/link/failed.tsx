import { dueOf, endWith, failureOf, messageOf } from "@sandbank/protocol-tink/link";
import type { Answer } from "../../answer.ts";
import { seeOther } from "../../interaction/step.ts";
import { htmlAnswer } from "../../pages/render.ts";
import { linkManifest } from "./link-manifest.ts";
import { FailedPage } from "./pages/failed-page.tsx";
import type { Act } from "./routes.ts";
import { goOn, type PageStep, pageProps } from "./step.ts";

/** `GET …/failed`: why the bank is not connected, and the ways on. */
export const showFailed: Act = async (step): Promise<Answer> => {
  if (dueOf(step) !== "failed") return goOn(step);
  const { lang, texts } = pageProps(step);
  const refusal = failureOf(step);
  return htmlAnswer(
    <FailedPage
      lang={lang}
      texts={texts}
      message={messageOf(refusal, step.journey.locale)}
      refusal={refusal}
      isForDevelopers={false}
      trackingId={null}
    >
      <WaysOn step={step} />
    </FailedPage>,
    { bank: linkManifest },
  );
};

/** `POST …/failed`: the application is told. */
export const leaveFailed: Act = async (step) =>
  dueOf(step) === "failed" ? seeOther(await endWith(step, failureOf(step))) : goOn(step);

function WaysOn({ step }: { readonly step: PageStep }) {
  const { texts, base, app } = pageProps(step);
  const { journey, provider, credentials } = step;
  const entersHere = (provider?.terms.fields.length ?? 0) > 0;
  return (
    <form method="post" action={`${base}/failed`} class="actions">
      {credentials && (
        <button
          type="submit"
          formmethod={entersHere ? "get" : "post"}
          formaction={entersHere ? `${base}/sign-in` : `${base}/again`}
        >
          {texts.common.tryAgain}
        </button>
      )}
      {journey.kind === "connect" && !journey.isProviderFixed && (
        <button type="submit" class="quiet" formaction={`${base}/other`}>
          {texts.consent.other}
        </button>
      )}
      <button type="submit" class="quiet">
        {texts.common.returnTo(app)}
      </button>
    </form>
  );
}
