import { type Consent, type Link, vuaOf } from "@sandbank/protocol-account-aggregator/webview";
import type { Answer } from "../../answer.ts";
import { aggregatorManifest } from "../../facades.ts";
import { htmlAnswer } from "../../pages/render.ts";
import type { AggregatorPages } from "../aggregator-pages.ts";
import { describeAccount } from "../describe-account.ts";
import { MyConsentsPage } from "../pages/my-consents-page.tsx";
import { nameOf, showMobile } from "../people.ts";
import { describeConsent } from "./describe-consent.ts";

/** Every consent and link of a person, newest consents first. @param done what was just done, in a sentence */
export async function consentsPage(
  pages: AggregatorPages,
  base: string,
  mobile: string,
  done: string | null,
): Promise<Answer> {
  const vua = vuaOf(pages, mobile);
  const consents = [...(await pages.engine.listConsents({ vua }))].reverse();
  const links = await pages.engine.listLinks(vua);
  const bankNameOf = (fipId: string) => pages.ownerOf(fipId).name;
  const shown = await Promise.all(
    consents.map(async (consent) => {
      const asker = await pages.fiuNameOf(consent.fiuId);
      return describeConsent(consent, { asker, bankNameOf, base: pages.base });
    }),
  );
  return htmlAnswer(
    <MyConsentsPage
      owner={aggregatorManifest}
      base={base}
      person={nameOf(pages, mobile)}
      mobile={showMobile(mobile)}
      consents={shown}
      links={links.map((link) => ({
        linkRefNumber: link.linkRefNumber,
        owner: pages.ownerOf(link.fipId),
        name: describeAccount(link),
        maskedNumber: link.maskedAccNumber,
        consents: consents.filter((consent) => includes(consent, link)).length,
      }))}
      done={done}
    />,
    { bank: aggregatorManifest },
  );
}

/** True for a consent that goes on and would end with the link. */
function includes({ status, artefact }: Consent, { linkRefNumber }: Link): boolean {
  const goesOn = status === "ACTIVE" || status === "PAUSED";
  return goesOn && artefact?.accounts.some((account) => account.linkRefNumber === linkRefNumber) === true;
}
