import { dueOf, finish, type LinkStep } from "@sandbank/protocol-tink/link";
import type { Answer } from "../../answer.ts";
import { seeOther } from "../../interaction/step.ts";
import { journeyPath, type LinkPages } from "./link-pages.ts";
import { textsOf } from "./texts/texts-of.ts";

/** One request of a browser on the way through Tink Link. */
export interface PageStep extends LinkStep {
  readonly pages: LinkPages;
  readonly origin: string;
}

/** What the pages of a step are told. */
export function pageProps({ pages, journey, app }: PageStep) {
  return { ...textsOf(journey.locale), base: journeyPath(pages, journey.id), app: app.name };
}

/** URL a bank's own page leads back to. */
export function hostOf({ pages, journey, origin }: Pick<PageStep, "pages" | "journey" | "origin">) {
  return { callbackUri: `${origin}${journeyPath(pages, journey.id)}` };
}

/** To the page that is due, or back to the application. */
export async function goOn(step: PageStep): Promise<Answer> {
  const due = dueOf(step);
  if (due === "left" && step.journey.leftFor !== null) return seeOther(step.journey.leftFor);
  if (due === "finish") return seeOther(await finish(step));
  return seeOther(`${journeyPath(step.pages, step.journey.id)}/${due}`);
}
