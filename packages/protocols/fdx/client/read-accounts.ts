import { type ProviderAccount, ProviderError } from "@sandbank/provider";
import { accountDetailsPage } from "../wire.ts";
import type { FdxApi } from "./api.ts";
import { mapAccount } from "./map-account.ts";
import { understood } from "./understood.ts";

/** Every account of the consent, each once. @throws ProviderError */
export async function readAccounts(api: FdxApi, clock: { now(): number }): Promise<ProviderAccount[]> {
  const accounts = new Map<string, ProviderAccount>();
  const asked = new Set<string>();
  let pageKey: string | undefined;
  let total: number | undefined;
  do {
    const page = await api.get("/accounts", accountDetailsPage, { resultType: "details", pageKey });
    for (const account of understood(page.accounts, (each) => mapAccount(each, clock.now()))) {
      accounts.set(account.id, account);
    }
    total = page.page?.totalElements;
    pageKey = page.page?.nextPageKey ?? page.page?.nextOffset;
    if (pageKey !== undefined && asked.has(pageKey)) {
      throw new ProviderError("invalid_response", "a page of accounts leads back to an earlier one");
    }
    if (pageKey !== undefined) asked.add(pageKey);
  } while (pageKey !== undefined);
  if (total !== undefined && total !== accounts.size) {
    throw new ProviderError("invalid_response", `${accounts.size} of ${total} accounts came`);
  }
  return [...accounts.values()];
}
