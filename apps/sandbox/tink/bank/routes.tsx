import { BANKID_PATH, SIGN_IN_PATH } from "@sandbank/protocol-tink/link";
import { Hono } from "hono";
import { type Answer, asResponse } from "../../answer.ts";
import { type FormFields, readForm } from "../../form-fields.ts";
import { MessagePage } from "../../pages/message-page.tsx";
import { htmlAnswer } from "../../pages/render.ts";
import type { SandboxEnv } from "../../sandbox-env.ts";
import type { LinkPages } from "../link/link-pages.ts";
import { answerPermissions, chooseAccounts, showAccounts, showPermissions, signedIn } from "./approve.tsx";
import { answerBankId, showBankId } from "./bankid.tsx";
import { deny, enterCode, enterSignIn, showCode, showSignIn, switchPerson } from "./sign-in.tsx";
import { loadVisit, type Visit } from "./visit.ts";

interface Asked {
  readonly query: Readonly<Record<string, string>>;
  readonly form: FormFields;
}

export type BankAct = (visit: Visit, asked: Asked) => Promise<Answer>;

type Acts = Readonly<Record<string, BankAct>>;

/** By method and what follows the ticket, at each of the two places a person is sent to. */
const atBank: Acts = {
  "GET /": showSignIn,
  "POST /": enterSignIn,
  "POST /switch": switchPerson,
  "GET /code": showCode,
  "POST /code": enterCode,
  "GET /accounts": signedIn(showAccounts),
  "POST /accounts": signedIn(chooseAccounts),
  "GET /permissions": signedIn(showPermissions),
  "POST /permissions": signedIn(answerPermissions),
  "POST /deny": deny,
};
const inApp: Acts = { "GET /": showBankId, "POST /": answerBankId };

/** The demo banks' own pages, which a person is sent to; below the first segment of each bank. */
export function bankRoutes(pages: LinkPages): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  const mount = (path: string, kind: Visit["asked"]["kind"], acts: Acts) => {
    for (const [key, act] of Object.entries(acts)) {
      const [method = "", page = ""] = key.split(" ");
      app.on(method, `/:bank${path}/:ticket${page === "/" ? "" : page}`, async (c) => {
        const ticket = c.req.param("ticket") ?? "";
        const bank = c.req.param("bank") ?? "";
        const asked = { query: c.req.query(), form: await readForm(c.req.raw) };
        // Two clicks at once: the second finds what the first left.
        const answer = await pages.context.store.inTurn(`bank-page/${ticket}`, async () => {
          const visit = await loadVisit(pages, { bank, kind, ticket });
          return visit ? act(visit, asked) : gone(pages, bank);
        });
        return asResponse(answer);
      });
    }
  };
  mount(SIGN_IN_PATH, "third_party", atBank);
  mount(BANKID_PATH, "bankid", inApp);
  return app;
}

function gone({ context }: LinkPages, bank: string): Answer {
  const manifest = context.banks.find(({ id }) => id === bank);
  return htmlAnswer(
    <MessagePage {...(manifest && { bank: manifest })} title="There is nothing to answer here">
      <p>You have answered already, or it took too long. Nothing was shared by coming here.</p>
      <p>Go back to where you came from; there it says how to go on.</p>
    </MessagePage>,
    { ...(manifest && { bank: manifest }), status: 410 },
  );
}
