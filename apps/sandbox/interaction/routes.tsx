import { type Context, Hono } from "hono";
import { type FormFields, readForm } from "../form-fields.ts";
import type { HostedInstitution } from "../hosted-institution.ts";
import { MessagePage } from "../pages/message-page.tsx";
import { htmlResponse } from "../pages/render.ts";
import { browserOf, type SandboxEnv } from "../sandbox-env.ts";
import { answer, deny, showPermissions } from "./answer.tsx";
import { chooseAccounts, showAccounts } from "./choose-accounts.tsx";
import { answerCode, showCode } from "./code.tsx";
import { followInstruction } from "./headless/follow-instruction.ts";
import { leave, showRefused } from "./refused.tsx";
import { showSignIn, signIn, switchCustomer } from "./sign-in.tsx";
import { type CustomerStep, loadStep, type Step, seeOther, withCustomer } from "./step.ts";

type Act<S extends Step> = (step: S, form: FormFields, request: Request) => Promise<Response>;

/** The first page, or its answer where somebody said in advance what it is. */
const begin: Act<Step> = async (step, _form, request) =>
  (await followInstruction(step, request)) ?? showSignIn(step);

/** The consent pages of one institution; mount at `/{institution}/interaction`. */
export function interactionRoutes(bank: HostedInstitution): Hono<SandboxEnv> {
  const anybody = (act: Act<Step>) => async (c: Context<SandboxEnv>) => {
    const [uid, browser] = [c.req.param("uid") ?? "", browserOf(c)];
    const step = await loadStep(bank, uid, browser);
    if (step) return act(step, await readForm(c.req.raw), c.req.raw);
    // Somebody else answered in this browser's place: at its next click it goes on.
    const answered = await bank.authorization.pending.findAnswer(uid, browser);
    return answered === undefined ? gone(bank) : seeOther(answered);
  };
  /** For who has signed in; others are sent to do so. */
  const customer = (act: Act<CustomerStep>) =>
    anybody(async (step, form, request) => {
      const known = withCustomer(step);
      return known ? act(known, form, request) : seeOther(step.base);
    });

  return new Hono<SandboxEnv>()
    .get("/:uid", anybody(begin))
    .post("/:uid", anybody(signIn))
    .get("/:uid/code", anybody(showCode))
    .post("/:uid/code", anybody(answerCode))
    .get("/:uid/refused", anybody(showRefused))
    .post("/:uid/refused", anybody(leave))
    .get("/:uid/accounts", customer(showAccounts))
    .post("/:uid/accounts", customer(chooseAccounts))
    .get("/:uid/permissions", customer(showPermissions))
    .post("/:uid/permissions", customer(answer))
    .post("/:uid/switch", anybody(switchCustomer))
    .post("/:uid/deny", anybody(deny));
}

function gone({ manifest, base }: HostedInstitution): Response {
  return htmlResponse(
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
