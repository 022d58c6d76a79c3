import {
  askedFiTypes,
  isReviewedFirst,
  isWishedFor,
  knownPan,
  lookForAccounts,
  offeredFips,
  vuaOf,
  withLooked,
} from "@sandbank/protocol-account-aggregator/webview";
import type { Answer } from "../../answer.ts";
import { aggregatorManifest } from "../../facades.ts";
import type { FormFields } from "../../form-fields.ts";
import { seeOther } from "../../interaction/step.ts";
import { htmlAnswer } from "../../pages/render.ts";
import { describeAsked } from "../describe-terms.ts";
import { BanksPage } from "../pages/banks-page.tsx";
import { nameOf, showMobile } from "../people.ts";
import type { PersonStep } from "./step.ts";

/** Income Tax Department, structure of a PAN. */
const PAN = /^[A-Z]{5}\d{4}[A-Z]$/;

/** `GET /webview/{journey}/banks` */
export function showBanks(step: PersonStep): Promise<Answer> {
  return page(step, null);
}

/** `POST /webview/{journey}/banks`: asks the banks that were ticked. */
export async function chooseBanks(step: PersonStep, form: FormFields): Promise<Answer> {
  const { pages, journey, consents, mobile, base } = step;
  const ticked = new Set(form.all("bank"));
  const isSkipped = form.one("skip") !== "";
  const fipIds = offeredFips(pages.fips, consents)
    .map(({ id }) => id)
    .filter((id) => !isSkipped && ticked.has(id));
  if (fipIds.length === 0 && !isSkipped) return page(step, "Choose at least one bank, or cancel.");
  const fiTypes = askedFiTypes(consents);
  const pan = form.one("pan").trim().toUpperCase() || journey.pan;
  if (pan !== null && !PAN.test(pan)) {
    return page(
      { ...step, journey: { ...journey, pan } },
      "A PAN is five letters, four digits and a letter, for example AAAPA0000A.",
    );
  }
  const looked = await lookForAccounts(pages, { mobile, fipIds, fiTypes, pan: pan ?? knownPan(consents) });
  for (const { handle } of consents) await pages.noteBanksChosen(handle);
  const isNothing = fipIds.length > 0 && fipIds.every((fipId) => looked.troubles[fipId] !== undefined);
  // Setu tells its applications so; the person may look elsewhere.
  for (const { handle, door } of isNothing ? consents : [])
    if (door === "setu") await pages.engine.cancelConsent({ handle, reason: "no_fip_accounts_found" });
  await pages.journeys.save(withLooked({ ...journey, pan }, fipIds, looked));
  return seeOther(`${base}/accounts`);
}

async function page(step: PersonStep, problem: string | null): Promise<Answer> {
  const { pages, journey, consents, asker, mobile, base } = step;
  const links = await pages.engine.listLinks(vuaOf(pages, mobile));
  const offered = offeredFips(pages.fips, consents);
  const isOnly = offered.length === 1;
  return htmlAnswer(
    <BanksPage
      owner={aggregatorManifest}
      base={base}
      person={nameOf(pages, mobile)}
      mobile={showMobile(mobile)}
      banks={offered.map(({ id }) => ({
        fipId: id,
        owner: pages.ownerOf(id),
        note: noteOf(links.filter(({ fipId }) => fipId === id).length, journey.troubles[id]),
        checked: isOnly || (journey.askedFips?.includes(id) ?? isWishedFor(id, journey)),
      }))}
      pan={journey.wantsPan || journey.pan !== null ? (journey.pan ?? "") : null}
      asked={isReviewedFirst(consents) ? consents.map(({ detail }) => describeAsked(detail)) : []}
      asker={asker}
      hasLinks={links.length > 0}
      problem={problem}
    />,
    { bank: aggregatorManifest, status: problem === null ? 200 : 422 },
  );
}

function noteOf(links: number, trouble: string | undefined): string | null {
  if (trouble !== undefined) return trouble;
  if (links === 0) return null;
  return links === 1 ? "1 account linked" : `${links} accounts linked`;
}
