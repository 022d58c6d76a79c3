import {
  agree,
  enterLink,
  type LinkRefusal,
  loadStep,
  messageOf,
  type RefusedJourney,
  tellFailure,
} from "@sandbank/protocol-tink/link";
import type { Answer } from "../../answer.ts";
import { htmlAnswer } from "../../pages/render.ts";
import { linkManifest } from "./link-manifest.ts";
import type { LinkPages } from "./link-pages.ts";
import { FailedPage } from "./pages/failed-page.tsx";
import { goOn, hostOf, type PageStep } from "./step.ts";
import { textsOf } from "./texts/texts-of.ts";

/** `GET /1.0/…`: an application sends a person. Undefined where there is no such path. */
export async function enter(
  pages: LinkPages,
  path: string,
  { query, origin }: { readonly query: Readonly<Record<string, string>>; readonly origin: string },
): Promise<Answer | undefined> {
  const { context } = pages;
  const entered = await enterLink(context, path, query);
  if (!entered) return undefined;
  if (entered.kind === "astray") return astrayPage(entered.refusal, query.locale ?? "");
  if (entered.kind === "refused") return refusedPage(pages, entered.refusal, entered.journey);
  const step = await loadStep(context, entered.journey.id);
  if (!step) throw new TypeError("a journey that has just begun is gone");
  const begun = { ...step, pages, origin };
  // Reading again what is shared already asks the person nothing.
  return step.journey.kind === "refresh" ? agreed(begun) : goOn(begun);
}

/** On to what is due once the person has agreed. */
export async function agreed(step: PageStep): Promise<Answer> {
  const next = await agree(step, hostOf(step));
  if ("refusal" in next) return refusedPage(step.pages, next.refusal, { ...step.journey, app: step.app });
  return goOn("problem" in next ? step : { ...step, ...next });
}

/** The person reads it, and the application is told when they go back. */
async function refusedPage(
  { context }: LinkPages,
  refusal: LinkRefusal,
  journey: RefusedJourney,
): Promise<Answer> {
  const { url, trackingId } = await tellFailure(context, journey, refusal);
  const { lang, texts } = textsOf(journey.locale);
  return htmlAnswer(
    <FailedPage
      lang={lang}
      texts={texts}
      message={messageOf(refusal, journey.locale)}
      refusal={refusal}
      isForDevelopers={true}
      trackingId={trackingId}
    >
      <p>
        <a href={url}>{texts.common.returnTo(journey.app.name)}</a>
      </p>
    </FailedPage>,
    { bank: linkManifest, status: 400 },
  );
}

/** Nobody is told: an address that is not registered is never gone to. */
function astrayPage(refusal: LinkRefusal, locale: string): Answer {
  const { lang, texts } = textsOf(locale);
  return htmlAnswer(
    <FailedPage
      lang={lang}
      texts={texts}
      message={messageOf(refusal, locale)}
      refusal={refusal}
      isForDevelopers={true}
      trackingId={null}
    >
      <p>{texts.failed.astray}</p>
    </FailedPage>,
    { bank: linkManifest, status: 400 },
  );
}
