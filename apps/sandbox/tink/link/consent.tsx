import { chooseAgain, endWith } from "@sandbank/protocol-tink/link";
import type { Answer } from "../../answer.ts";
import { seeOther } from "../../interaction/step.ts";
import { htmlAnswer } from "../../pages/render.ts";
import { agreed } from "./enter.tsx";
import { linkManifest } from "./link-manifest.ts";
import { ConsentPage } from "./pages/consent-page.tsx";
import type { Act } from "./routes.ts";
import { goOn, pageProps } from "./step.ts";

/** `GET …/consent` */
export const showConsent: Act = async (step) => {
  const { journey, provider } = step;
  if (!provider) return goOn(step);
  const props = pageProps(step);
  const { once, until } = props.texts.consent;
  return htmlAnswer(
    <ConsentPage
      {...props}
      owner={provider.bank}
      data={journey.data}
      duration={journey.isOneTime ? once : until(provider.sessionDays ?? USUAL_DAYS)}
      returnsTo={URL.parse(journey.redirectUri)?.host || journey.redirectUri}
      mayChooseAgain={!journey.isProviderFixed && journey.kind === "connect"}
      isExtension={journey.kind === "extend"}
    />,
    { bank: linkManifest },
  );
};

/** What people are told where the bank itself sets no end. */
const USUAL_DAYS = 180;

/** `POST …/consent`: yes, no, or not this bank. */
export const answerConsent: Act = async (step, { form }): Promise<Answer> => {
  const answer = form.one("answer");
  if (answer === "other") return goOn({ ...step, ...(await chooseAgain(step)) });
  if (answer !== "allow")
    return seeOther(await endWith(step, { error: "USER_CANCELLED", reason: "USER_DECLINED_CONSENT" }));
  return agreed(step);
};

/** `POST …/cancel`: not now, from any page. */
export const cancel: Act = async (step) =>
  seeOther(await endWith(step, { error: "USER_CANCELLED", reason: "USER_CANCELLED" }));
