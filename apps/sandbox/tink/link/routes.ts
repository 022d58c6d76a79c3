import { loadStep } from "@sandbank/protocol-tink/link";
import { Hono } from "hono";
import { type Answer, asResponse } from "../../answer.ts";
import { type FormFields, readForm } from "../../form-fields.ts";
import type { SandboxEnv } from "../../sandbox-env.ts";
import { chooseBank, chooseOther, showBanks } from "./banks.tsx";
import { answerConsent, cancel, showConsent } from "./consent.tsx";
import { DEMO_CALLBACK_PATH, DEMO_PATH, showDemo, showDemoCallback } from "./demo.tsx";
import { enter } from "./enter.tsx";
import { leaveFailed, showFailed } from "./failed.tsx";
import { gonePage } from "./gone.tsx";
import { answerHeadless } from "./headless/answer-headless.ts";
import { isHeadless } from "./headless/parameters.ts";
import type { LinkPages } from "./link-pages.ts";
import { enterMore, enterSignIn, showMore, showSignIn, signInAgain } from "./sign-in.tsx";
import { goOn, type PageStep } from "./step.ts";
import { showAtBank, showBankId, showWaiting } from "./waiting.tsx";

/** What a browser sent along. */
interface Asked {
  readonly query: Readonly<Record<string, string>>;
  readonly form: FormFields;
}

export type Act = (step: PageStep, asked: Asked) => Promise<Answer>;

/** While the browser has not gone back; afterwards a second click goes the way of the first. */
const whileHere =
  (act: Act): Act =>
  async (step, asked) =>
    step.journey.leftFor === null ? act(step, asked) : goOn(step);

/** By method and what follows the journey's id. */
const acts: Readonly<Record<string, Act>> = {
  // A bank's own page leads back here.
  "GET /": goOn,
  "GET /banks": whileHere(showBanks),
  "POST /banks": whileHere(chooseBank),
  "POST /other": whileHere(chooseOther),
  "GET /consent": whileHere(showConsent),
  "POST /consent": whileHere(answerConsent),
  "GET /sign-in": whileHere(showSignIn),
  "POST /sign-in": whileHere(enterSignIn),
  "GET /more": whileHere(showMore),
  "POST /more": whileHere(enterMore),
  "GET /at-bank": whileHere(showAtBank),
  "GET /bankid": whileHere(showBankId),
  "GET /waiting": whileHere(showWaiting),
  "GET /failed": whileHere(showFailed),
  "POST /failed": whileHere(leaveFailed),
  "POST /again": whileHere(signInAgain),
  "POST /cancel": whileHere(cancel),
};

/** Tink Link: the journeys, and the paths applications send people to. */
export function linkRoutes(
  pages: LinkPages,
  notFound: (request: Request, origin: string) => Response,
): Hono<SandboxEnv> {
  const { context } = pages;
  const app = new Hono<SandboxEnv>();
  for (const [key, act] of Object.entries(acts)) {
    const [method = "", path = ""] = key.split(" ");
    app.on(method, `/journey/:journey${path === "/" ? "" : path}`, async (c) => {
      const id = c.req.param("journey") ?? "";
      const asked = { query: c.req.query(), form: await readForm(c.req.raw) };
      const answer = await context.store.inTurn(`link-journey/${id}`, async () => {
        const step = await loadStep(context, id);
        return step ? act({ ...step, pages, origin: c.env.origin }, asked) : gonePage();
      });
      return asResponse(answer);
    });
  }
  app.get(DEMO_PATH, (c) => asResponse(showDemo(pages, { query: c.req.query(), origin: c.env.origin })));
  app.get(DEMO_CALLBACK_PATH, (c) =>
    asResponse(showDemoCallback(pages, { query: c.req.query(), origin: c.env.origin })),
  );
  app.get("*", async (c) => {
    const { origin } = c.env;
    const path = c.req.path.slice(pages.base.length);
    const query = c.req.query();
    const answer = isHeadless(query)
      ? await answerHeadless(pages, path, { query, origin })
      : await enter(pages, path, { query, origin });
    return answer ? asResponse(answer) : notFound(c.req.raw, origin);
  });
  return app;
}
