import type { Answer } from "../answer.ts";
import type { FormFields } from "../form-fields.ts";
import { AccountsPage } from "../pages/accounts-page.tsx";
import { htmlAnswer } from "../pages/render.ts";
import { goOn } from "./sign-in.tsx";
import { stopAt } from "./sign-in-progress.ts";
import { type CustomerStep, seeOther } from "./step.ts";

/** `GET /interaction/{uid}/accounts`: all ticked, or as they were left. */
export async function showAccounts(step: CustomerStep): Promise<Answer> {
  const accounts = step.bank.world.accounts(step.holder);
  if (accounts.length === 0) return goOn(step, await stopAt(step, "no_accounts"));
  return page(step, new Set(step.draft.accountIds ?? accounts.map(({ id }) => id)), false);
}

/** `POST /interaction/{uid}/accounts` */
export async function chooseAccounts(step: CustomerStep, form: FormFields): Promise<Answer> {
  const ticked = new Set(form.all("account"));
  const accountIds = step.bank.world
    .accounts(step.holder)
    .map(({ id }) => id)
    .filter((id) => ticked.has(id));
  if (accountIds.length === 0) return page(step, new Set(), true);
  await step.drafts.save(step.pending.uid, { ...step.draft, accountIds });
  return seeOther(`${step.base}/permissions`);
}

function page(step: CustomerStep, chosen: ReadonlySet<string>, failed: boolean): Answer {
  const { bank, pending, base, customer, holder } = step;
  const { manifest, world } = bank;
  const accounts = world.accounts(holder).map((account) => ({ account, balance: world.balance(account) }));
  return htmlAnswer(
    <AccountsPage
      bank={manifest}
      base={base}
      clientName={pending.clientName}
      customer={customer}
      accounts={accounts}
      chosen={chosen}
      failed={failed}
    />,
    { bank: manifest, status: failed ? 422 : 200 },
  );
}
