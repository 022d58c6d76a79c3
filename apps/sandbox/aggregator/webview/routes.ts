import { Hono } from "hono";
import { type Answer, asResponse } from "../../answer.ts";
import { type FormFields, readForm } from "../../form-fields.ts";
import { seeOther } from "../../interaction/step.ts";
import type { SandboxEnv } from "../../sandbox-env.ts";
import type { AggregatorPages } from "../aggregator-pages.ts";
import { findSession, inTurnOfBrowser } from "../person-cookie.ts";
import { chooseAccounts, showAccounts } from "./accounts.tsx";
import { answerBankCode, leaveBankStopped, showBankCode, showBankStopped } from "./bank-code.tsx";
import { chooseBanks, showBanks } from "./banks.tsx";
import { answeredPage, answerStopped, gonePage, showDone, showStopped } from "./ended.tsx";
import { enterByRedirect, enterByUrl } from "./enter.ts";
import { answerReview, cancel, reject, showReject, showReview } from "./review.tsx";
import { answerCode, enterPhone, showCode, showPhone, switchPerson } from "./sign-in.tsx";
import { goOn, loadStep, type PersonStep, type Step, withPerson } from "./step.ts";

type Act<S extends Step> = (step: S, form: FormFields) => Promise<Answer>;

/** While the request waits for an answer. */
const anybody =
  (act: Act<Step>): Act<Step> =>
  async (step, form) => {
    const { journey, pages, consents, asker } = step;
    const decided = consents.find(({ status }) => status !== "PENDING");
    // A second click goes the way of the first.
    if (journey.leftFor !== null && !decided) return seeOther(journey.leftFor);
    if (decided) return answeredPage(pages, decided, { asker, back: journey.leftFor });
    return act(step, form);
  };

/** For who has signed in; others are sent to do so. */
const person = (act: Act<PersonStep>) =>
  anybody(async (step, form) => {
    const known = withPerson(step);
    return known ? act(known, form) : goOn(step);
  });

/** By method and what follows the journey's id. */
const pages: Readonly<Record<string, Act<Step>>> = {
  "GET /": anybody(showPhone),
  "POST /": anybody(enterPhone),
  "GET /code": anybody(showCode),
  "POST /code": anybody(answerCode),
  "GET /stopped": anybody(showStopped),
  "POST /stopped": anybody(answerStopped),
  "POST /switch": anybody(switchPerson),
  "GET /banks": person(showBanks),
  "POST /banks": person(chooseBanks),
  "GET /accounts": person(showAccounts),
  "POST /accounts": person(chooseAccounts),
  "GET /bank": person(showBankCode),
  "POST /bank": person(answerBankCode),
  "GET /bank-stopped": person(showBankStopped),
  "POST /bank-stopped": person(leaveBankStopped),
  "GET /review": person(showReview),
  "POST /review": person(answerReview),
  "GET /reject": person(showReject),
  "POST /reject": person(reject),
  "POST /cancel": anybody(cancel),
  "GET /done": showDone,
};

/** The aggregator's web-view; mount at `/aa/webview`. */
export function webviewRoutes(aggregator: AggregatorPages): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  app.get("/", async (c) => {
    const arrival = { pages: aggregator, session: await findSession(aggregator, c), origin: c.env.origin };
    return asResponse(await enterByRedirect(arrival, c.req.query()));
  });
  app.get("/consents/:id", async (c) => {
    const arrival = { pages: aggregator, session: await findSession(aggregator, c), origin: c.env.origin };
    return asResponse(await enterByUrl(arrival, c.req.param("id"), c.req.query("from")));
  });
  for (const [name, act] of Object.entries(pages)) {
    const [method = "", path = ""] = name.split(" ");
    app.on(method, path === "/" ? "/:journey" : `/:journey${path}`, async (c) => {
      const session = await findSession(aggregator, c);
      const id = c.req.param("journey") ?? "";
      const form = await readForm(c.req.raw);
      if (!session) return asResponse(gonePage(aggregator));
      const answer = await inTurnOfBrowser(aggregator, session, async (now) => {
        const step = await loadStep(aggregator, id, now);
        return step ? act(step, form) : gonePage(aggregator);
      });
      return asResponse(answer);
    });
  }
  return app;
}
