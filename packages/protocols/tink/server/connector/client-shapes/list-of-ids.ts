import type { IngestedAccounts, IngestedDeletion } from "@sandbank/world";
import { TinkError } from "../../http/tink-error.ts";
import { isFields } from "./fields.ts";

/** External ids without their accounts: `{"externalIds": ["…"]}`. */
export interface ListOfIds {
  readonly externalIds: readonly string[];
}

export function isListOfIds(body: unknown): body is ListOfIds {
  return (
    isFields(body) &&
    Array.isArray(body.externalIds) &&
    body.externalIds.every((id) => typeof id === "string" && id !== "")
  );
}

const PAGE = 500;

/** The accounts each of them is on: more than one, where accounts use the same ids. Absent where it is on none. */
export async function accountsByTransaction(
  ingested: Pick<IngestedAccounts, "transactionsOf">,
  userId: string,
  externalIds: readonly string[],
): Promise<Map<string, string[]>> {
  const wanted = new Set(externalIds);
  const found = new Map<string, string[]>();
  let after: string | undefined;
  do {
    const page = await ingested.transactionsOf(userId, { limit: PAGE, after });
    for (const { externalId, accountId } of page.transactions)
      if (wanted.has(externalId)) found.set(externalId, [...(found.get(externalId) ?? []), accountId]);
    after = page.nextPageKey ?? undefined;
  } while (after !== undefined);
  return found;
}

/** What deletes them wherever they are; balances stay as they are. @throws TinkError 404 for one that is nowhere */
export async function deletionsOfIds(
  ingested: Pick<IngestedAccounts, "accountsOf" | "transactionsOf">,
  userId: string,
  externalIds: readonly string[],
): Promise<IngestedDeletion[]> {
  const found = await accountsByTransaction(ingested, userId, externalIds);
  externalIds.forEach((id, at) => {
    if (!found.has(id)) throw nowhere(id, `externalIds[${at}]`);
  });
  return (await ingested.accountsOf(userId)).flatMap(({ id, externalId, ingestedMinor, reservedMinor }) => {
    const transactions = [...found].flatMap(([name, on]) => (on.includes(id) ? [name] : []));
    return transactions.length > 0
      ? [{ externalId, balanceMinor: ingestedMinor, reservedMinor, transactions }]
      : [];
  });
}

/** 404 for a transaction that is not where it should be. */
export function nowhere(id: string, field: string): TinkError {
  return new TinkError(
    404,
    "connector.transaction_not_found",
    `${field}: the user has no such transaction: "${id}". Nothing was stored.`,
  );
}
