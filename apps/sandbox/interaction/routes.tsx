import type { Browser } from "@sandbank/protocol-oauth/server";
import { Hono } from "hono";
import { type Answer, asResponse } from "../answer.ts";
import { type FormFields, readForm } from "../form-fields.ts";
import type { HostedInstitution } from "../hosted-institution.ts";
import { MessagePage } from "../pages/message-page.tsx";
import { htmlAnswer } from "../pages/render.ts";
import { browserOf, type SandboxEnv } from "../sandbox-env.ts";
import { wantsHtml } from "../site.ts";
import { answer, deny, showPermissions } from "./answer.tsx";
import { chooseAccounts, showAccounts } from "./choose-accounts.tsx";
import { answerCode, showCode } from "./code.tsx";
import { followInstruction } from "./headless/follow-instruction.ts";
import { leave, showRefused } from "./refused.tsx";
import { showSignIn, signIn, switchCustomer } from "./sign-in.tsx";
import { type CustomerStep, loadStep, type Step, seeOther, withCustomer } from "./step.ts";

/** What the pages look at of a request, however it came. */
interface Asked {
  readonly browser: Browser;
  readonly wantsHtml: boolean;
  readonly form: FormFields;
}

type Act<S extends Step> = (step: S, form: FormFields, asked: Asked) => Promise<Answer>;
type Page = (bank: HostedInstitution, uid: string, asked: Asked) => Promise<Answer>;

const anybody =
  (act: Act<Step>): Page =>
  async (bank, uid, asked) => {
    const step = await loadStep(bank, uid, asked.browser);
    if (step) return act(step, asked.form, asked);
    // Somebody else answered in this browser's place: at its next click it goes on.
    const answered = await bank.authorization.pending.findAnswer(uid, asked.browser);
    return answered === undefined ? gone(bank) : seeOther(answered);
  };

/** For who has signed in; others are sent to do so. */
const customer = (act: Act<CustomerStep>) =>
  anybody(async (step, form, asked) => {
    const known = withCustomer(step);
    return known ? act(known, form, asked) : seeOther(step.base);
  });

/** The first page, or its answer where somebody said in advance what it is. */
const begin: Act<Step> = async (step, _form, { wantsHtml }) =>
  (await followInstruction(step, wantsHtml)) ?? showSignIn(step);

/** By method and what follows the uid. */
const pages: Readonly<Record<string, Page>> = {
  "GET /": anybody(begin),
  "POST /": anybody(signIn),
  "GET /code": anybody(showCode),
  "POST /code": anybody(answerCode),
  "GET /refused": anybody(showRefused),
  "POST /refused": anybody(leave),
  "GET /accounts": customer(showAccounts),
  "POST /accounts": customer(chooseAccounts),
  "GET /permissions": customer(showPermissions),
  "POST /permissions": customer(answer),
  "POST /switch": anybody(switchCustomer),
  "POST /deny": anybody(deny),
};

/** The consent pages of one institution; mount at `/{institution}/interaction`. */
export function interactionRoutes(bank: HostedInstitution): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  for (const [name, page] of Object.entries(pages)) {
    const [method = "", path = ""] = name.split(" ");
    app.on(method, path === "/" ? "/:uid" : `/:uid${path}`, async (c) => {
      const { raw } = c.req;
      const asked = { browser: browserOf(c), wantsHtml: wantsHtml(raw), form: await readForm(raw) };
      return asResponse(await page(bank, c.req.param("uid") ?? "", asked));
    });
  }
  return app;
}

const PATH = /^\/interaction\/([\w-]+)(\/[a-z]+)?$/;

/** The page at a path below the institution, with whose request for consent it is about. */
export function findPage(method: string, rest: string) {
  const [, uid, path = "/"] = PATH.exec(rest) ?? [];
  const page = uid === undefined ? undefined : pages[`${method} ${path}`];
  return page && uid !== undefined ? { page, uid } : undefined;
}

function gone({ manifest, base }: HostedInstitution): Answer {
  return htmlAnswer(
    <MessagePage bank={manifest} title="There is nothing to answer here">
      <p>
        This request was answered already, has expired, or was opened in another browser. Nothing was shared
        by coming here.
      </p>
      <p>
        Go back to the application and start again. What you share is listed under{" "}
        <a href={`${base}/connected-apps`}>connected apps</a>.
      </p>
    </MessagePage>,
    { bank: manifest, status: 410 },
  );
}
