import { chooseAgain, chooseProvider, offeredProviders, searchProviders } from "@sandbank/protocol-tink/link";
import type { Answer } from "../../answer.ts";
import { seeOther } from "../../interaction/step.ts";
import { htmlAnswer } from "../../pages/render.ts";
import { linkManifest } from "./link-manifest.ts";
import { journeyPath } from "./link-pages.ts";
import { BanksPage } from "./pages/banks-page.tsx";
import type { Act } from "./routes.ts";
import { goOn, type PageStep, pageProps } from "./step.ts";

/** `GET …/banks?q=`: those of the market, or what was searched for. */
export const showBanks: Act = async (step, { query }) => page(step, query.q ?? "");

/** `POST …/banks` */
export const chooseBank: Act = async (step, { form }) => {
  const chosen = await chooseProvider(step, form.one("provider"));
  return chosen
    ? goOn({ ...step, ...chosen })
    : seeOther(`${journeyPath(step.pages, step.journey.id)}/banks`);
};

/** `POST …/other`: another bank. */
export const chooseOther: Act = async (step) => goOn({ ...step, ...(await chooseAgain(step)) });

async function page(step: PageStep, query: string): Promise<Answer> {
  const { context, journey } = step;
  const props = pageProps(step);
  const offered = offeredProviders(context, journey);
  return htmlAnswer(
    <BanksPage
      {...props}
      query={query}
      hasAny={offered.length > 0}
      banks={searchProviders(offered, query).map(({ name, bank, flow, terms }) => ({
        value: name,
        owner: bank,
        way: props.texts.providers.flows[flow] ?? terms.title,
      }))}
    />,
    { bank: linkManifest },
  );
}
