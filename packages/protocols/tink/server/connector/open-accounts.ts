import type { TinkAppOptions } from "../apps/app.ts";
import type { TinkContext } from "../tink-context.ts";
import type { TinkUser } from "../users/user.ts";
import { accountsOfClient } from "./client-shapes/accounts-of-client.ts";
import { readAccounts } from "./read/read-accounts.ts";
import { refused, STATUSES } from "./refuse.ts";
import { rulesOf } from "./rules-of.ts";

/** Opens the accounts of a body, all or none. @throws TinkError 400, 409 */
export async function openAccounts(
  context: Pick<TinkContext, "clock" | "ingested">,
  user: TinkUser,
  body: unknown,
  { lenient, upsert }: Pick<TinkAppOptions, "lenient" | "upsert">,
): Promise<void> {
  const rules = rulesOf(context, user);
  const accounts = readAccounts(lenient ? accountsOfClient(body, user, rules) : body, rules);
  const opened = accounts.map((account) => ({ ...account, currency: rules.currency }));
  const result = await context.ingested.open(user.id, opened, { upsert });
  if (result.ok) return;
  throw refused(result.refusal, STATUSES.batch, (name) => {
    const at = accounts.findLastIndex(({ externalId }) => externalId === name);
    return at < 0 ? null : `accounts[${at}].externalId`;
  });
}
