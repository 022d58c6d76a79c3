import {
  approveRequest,
  cancelRequest,
  chosenLinks,
  type Outcome,
  rejectRequest,
  returnAddress,
  vuaOf,
} from "@sandbank/protocol-account-aggregator/webview";
import type { Answer } from "../../answer.ts";
import { aggregatorManifest } from "../../facades.ts";
import type { FormFields } from "../../form-fields.ts";
import { seeOther } from "../../interaction/step.ts";
import { htmlAnswer } from "../../pages/render.ts";
import { describeAccount } from "../describe-account.ts";
import { describeTerms, purposeOf } from "../describe-terms.ts";
import { ReviewPage } from "../pages/review-page.tsx";
import { WhyPage } from "../pages/why-page.tsx";
import { nameOf, showMobile } from "../people.ts";
import { goOn, type PersonStep, type Step } from "./step.ts";

/** What Setu tells an application that was turned down (https://docs.setu.co/data/account-aggregator). */
const REASONS = [
  { code: "reject_not_want_to_share", text: "I do not want to share this" },
  { code: "reject_not_understand", text: "I do not understand what it is for" },
  { code: "reject_accounts_not_found", text: "My accounts were not found" },
  { code: "reject_other", text: "Something else" },
] as const;

/** `GET /webview/{journey}/review` */
export async function showReview(step: PersonStep): Promise<Answer> {
  const isDue = step.journey.chosen !== null && step.journey.linking.length === 0;
  return isDue ? page(step, null) : goOn(step);
}

/** `POST /webview/{journey}/review`: yes, or on to the reasons for no. */
export async function answerReview(step: PersonStep, form: FormFields): Promise<Answer> {
  const { pages, journey, mobile, base } = step;
  if (form.one("answer") === "reject") return seeOther(`${base}/reject`);
  if (journey.chosen === null || journey.linking.length > 0) return goOn(step);
  const answer = await approveRequest(pages, journey, { mobile, ticked: form.all("consent") });
  return typeof answer === "string" ? leave(step, answer) : page(step, answer.problem);
}

/** `GET /webview/{journey}/reject` */
export async function showReject({ base, asker }: PersonStep): Promise<Answer> {
  return htmlAnswer(
    <WhyPage
      owner={aggregatorManifest}
      back={base}
      action={`${base}/reject`}
      title="Reject this request?"
      text={`${asker} will see nothing, and is told that you said no.`}
      reasons={REASONS}
      button="Reject"
    />,
    { bank: aggregatorManifest },
  );
}

/** `POST /webview/{journey}/reject` */
export async function reject(step: PersonStep, form: FormFields): Promise<Answer> {
  const { code } = REASONS.find((one) => one.code === form.one("reason")) ?? REASONS[0];
  return leave(step, await rejectRequest(step.pages, step.journey, code));
}

/** `POST /webview/{journey}/cancel`: not now, from any page. */
export async function cancel(step: Step): Promise<Answer> {
  return leave(step, await cancelRequest(step.pages, step.journey, "cancel_will_share_later"));
}

/** Sends the person back to who asked, or to a last page where nobody said where back is. */
export async function leave(step: Step, outcome: Outcome): Promise<Answer> {
  const { pages, journey, consents, base } = step;
  const back = journey.entry.kind === "own" ? `${pages.base}/consents` : null;
  const leftFor = back ?? (await returnAddress(pages, journey, consents, outcome)) ?? `${base}/done`;
  // What was put off may be taken up again by going back.
  const isOver = outcome !== "cancelled" && outcome !== "unauthenticated";
  if (isOver) await pages.journeys.save({ ...journey, leftFor });
  return seeOther(leftFor);
}

async function page(step: PersonStep, problem: string | null): Promise<Answer> {
  const { pages, journey, consents, asker, mobile, base } = step;
  const links = chosenLinks(journey, await pages.engine.listLinks(vuaOf(pages, mobile)));
  if (links.length === 0) return seeOther(`${base}/accounts`);
  return htmlAnswer(
    <ReviewPage
      owner={aggregatorManifest}
      base={base}
      asker={asker}
      returnsTo={returnsTo(step)}
      person={nameOf(pages, mobile)}
      mobile={showMobile(mobile)}
      consents={consents.map(({ handle, detail, warnings }) => ({
        handle,
        purpose: purposeOf(detail),
        terms: [
          ...describeTerms(detail),
          ...(warnings.length > 0 ? [{ name: "More than is usual for this purpose", lines: warnings }] : []),
        ],
        isOptional: journey.optionalHandles.includes(handle),
      }))}
      accounts={links.map((link) => ({
        owner: pages.ownerOf(link.fipId),
        name: describeAccount(link),
        maskedNumber: link.maskedAccNumber,
      }))}
      problem={problem}
    />,
    { bank: aggregatorManifest, status: problem === null ? 200 : 422 },
  );
}

function returnsTo({ journey, consents }: Step): string | null {
  const { entry } = journey;
  if (entry.kind === "own") return null;
  const address = entry.kind === "redirect" ? entry.request.redirect : consents[0]?.redirectUrl;
  return (address && URL.parse(address)?.host) || null;
}
