import type { Account } from "@sandbank/world";
import type { Answer } from "../../answer.ts";
import { seeOther } from "../../interaction/step.ts";
import { AccountsPage } from "../../pages/accounts-page.tsx";
import { PermissionsPage } from "../../pages/permissions-page.tsx";
import { htmlAnswer } from "../../pages/render.ts";
import type { BankAct } from "./routes.tsx";
import { deny, duePage, goBack, stepOf } from "./sign-in.tsx";
import { keepTicks, tickedAccounts } from "./ticked-accounts.ts";
import { customerOf, type Visit } from "./visit.ts";

/** For who has signed in; others are sent to do so. */
export const signedIn =
  (act: BankAct): BankAct =>
  async (visit, asked) =>
    stepOf(visit) === "approve" && customerOf(visit) ? act(visit, asked) : seeOther(duePage(visit));

/** `GET …/accounts`: all ticked, or as they were left. */
export const showAccounts: BankAct = async (visit) => {
  const ticked = (await tickedAccounts(visit)) ?? accountsOf(visit).map(({ id }) => id);
  return accountsPage(visit, new Set(ticked), false);
};

/** `POST …/accounts` */
export const chooseAccounts: BankAct = async (visit, { form }) => {
  const ticked = new Set(form.all("account"));
  const chosen = accountsOf(visit).filter(({ id }) => ticked.has(id));
  if (chosen.length === 0) return accountsPage(visit, new Set(), true);
  await keepTicks(
    visit,
    chosen.map(({ id }) => id),
  );
  return seeOther(`${visit.base}/permissions`);
};

/** `GET …/permissions` */
export const showPermissions: BankAct = async (visit) => {
  const { manifest, base, asker, pages, credentials } = visit;
  const ticked = await tickedAccounts(visit);
  const customer = customerOf(visit);
  if (!ticked || !customer) return seeOther(`${base}/accounts`);
  return htmlAnswer(
    <PermissionsPage
      bank={manifest}
      base={base}
      clientName={asker}
      returnsTo={URL.parse(credentials.callbackUri ?? "")?.host ?? "where you came from"}
      customer={customer}
      accounts={accountsOf(visit).filter(({ id }) => ticked.includes(id))}
      permissions={[]}
      now={pages.context.clock.now()}
      takeBack={`You can stop sharing at any time where you came from: at ${asker}.`}
    />,
    { bank: manifest },
  );
};

/** `POST …/permissions`: the answer, whichever. */
export const answerPermissions: BankAct = async (visit, asked): Promise<Answer> => {
  if (asked.form.one("answer") === "deny") return deny(visit, asked);
  const ticked = await tickedAccounts(visit);
  if (!ticked) return seeOther(`${visit.base}/accounts`);
  await visit.pages.context.credentials.approve(visit.credentials.id, ticked);
  return goBack(visit);
};

function accountsOf({ pages, credentials, manifest }: Visit): readonly Account[] {
  const { customer } = credentials;
  return customer === null ? [] : pages.context.world.accounts({ bank: manifest.id, customer });
}

function accountsPage(visit: Visit, chosen: ReadonlySet<string>, failed: boolean): Answer {
  const { manifest, base, asker, pages } = visit;
  const customer = customerOf(visit);
  if (!customer) return seeOther(base);
  return htmlAnswer(
    <AccountsPage
      bank={manifest}
      base={base}
      clientName={asker}
      customer={customer}
      accounts={accountsOf(visit).map((account) => ({
        account,
        balance: pages.context.world.balance(account),
      }))}
      chosen={chosen}
      failed={failed}
    />,
    { bank: manifest, status: failed ? 422 : 200 },
  );
}
