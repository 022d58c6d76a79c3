import {
  accountKey,
  beginLinks,
  type Found,
  isAskedFor,
  type Journey,
  type Link,
  selectionOf,
  vuaOf,
} from "@sandbank/protocol-account-aggregator/webview";
import type { Answer } from "../../answer.ts";
import { aggregatorManifest } from "../../facades.ts";
import type { FormFields } from "../../form-fields.ts";
import { seeOther } from "../../interaction/step.ts";
import { htmlAnswer } from "../../pages/render.ts";
import type { AggregatorPages } from "../aggregator-pages.ts";
import { describeAccount } from "../describe-account.ts";
import { ChooseAccountsPage, type OfferingBank } from "../pages/choose-accounts-page.tsx";
import { nameOf, showMobile } from "../people.ts";
import { duePage, type PersonStep } from "./step.ts";

/** `GET /webview/{journey}/accounts`: as they were left; all ticked the first time. */
export async function showAccounts(step: PersonStep): Promise<Answer> {
  if (step.journey.askedFips === null) return seeOther(`${step.base}/banks`);
  const offer = await offerOf(step);
  const { isSingle, startsTicked } = selectionOf(step.consents);
  const all = startsTicked ? offer.map(accountKey) : offer.slice(0, isSingle ? 1 : 0).map(accountKey);
  return page(step, offer, new Set(step.journey.chosen ?? all), null);
}

/** `POST /webview/{journey}/accounts`: has the banks of what is not linked yet ask for their codes. */
export async function chooseAccounts(step: PersonStep, form: FormFields): Promise<Answer> {
  const { pages, journey, mobile } = step;
  const offer = await offerOf(step);
  const ticked = new Set(form.all("account"));
  const chosen = offer.map(accountKey).filter((key) => ticked.has(key));
  if (chosen.length > 1 && selectionOf(step.consents).isSingle)
    return page(step, offer, ticked, "Choose one account only.");
  if (chosen.length === 0) return page(step, offer, new Set(), "Choose at least one account, or cancel.");
  const begun = await beginLinks(pages, { ...journey, chosen, stoppedAt: null }, mobile);
  const isStuck = begun.linking.length === 0 && chosen.every((key) => isFind(begun, key));
  const saved = await pages.journeys.save(isStuck ? { ...begun, chosen: null } : begun);
  return seeOther(duePage({ ...step, journey: saved }));
}

const isFind = ({ found }: Journey, key: string) => found.some((account) => accountKey(account) === key);

/** What may be shared: what is linked and what was found, of the kinds and banks that were asked for. */
async function offerOf({ pages, journey, consents, mobile }: PersonStep): Promise<readonly (Link | Found)[]> {
  const links = await pages.engine.listLinks(vuaOf(pages, mobile));
  return [...links, ...journey.found].filter((account) =>
    consents.some((consent) => isAskedFor(account, consent)),
  );
}

function page(
  step: PersonStep,
  offer: readonly (Link | Found)[],
  chosen: ReadonlySet<string>,
  problem: string | null,
): Answer {
  const { pages, base, asker, mobile, journey } = step;
  return htmlAnswer(
    <ChooseAccountsPage
      owner={aggregatorManifest}
      base={base}
      asker={asker}
      person={nameOf(pages, mobile)}
      mobile={showMobile(mobile)}
      banks={groupByBank(pages, journey, offer, chosen)}
      isSingle={selectionOf(step.consents).isSingle}
      problem={problem}
    />,
    { bank: aggregatorManifest, status: problem === null ? 200 : 422 },
  );
}

function groupByBank(
  { fips, ownerOf }: AggregatorPages,
  { troubles, askedFips }: Journey,
  offer: readonly (Link | Found)[],
  chosen: ReadonlySet<string>,
): readonly OfferingBank[] {
  return fips.flatMap(({ id }) => {
    const accounts = offer.filter(({ fipId }) => fipId === id);
    const trouble = troubles[id] ?? null;
    if (accounts.length === 0 && trouble === null) {
      if (!askedFips?.includes(id)) return [];
      return {
        owner: ownerOf(id),
        accounts: [],
        trouble: "No account of the kind asked for was found here.",
      };
    }
    return {
      owner: ownerOf(id),
      trouble,
      accounts: accounts.map((account) => ({
        value: accountKey(account),
        name: describeAccount(account),
        maskedNumber: account.maskedAccNumber,
        isLinked: "linkRefNumber" in account,
        checked: chosen.has(accountKey(account)),
      })),
    };
  });
}
