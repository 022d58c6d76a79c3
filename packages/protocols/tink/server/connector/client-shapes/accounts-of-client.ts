import { hash } from "node:crypto";
import type { TinkUser } from "../../users/user.ts";
import type { ReadingRules } from "../read/batch.ts";
import { amountOfClient } from "./amount-of-client.ts";
import { isFields } from "./fields.ts";

/** What a client library documents and Tink does not have, and what comes nearest. */
const EXCLUSIONS: Readonly<Record<string, string>> = { PFM: "PFM_DATA", SEARCH: "PFM_AND_SEARCH" };
const NO_FLAG = "EXTERNAL";

/** Accounts as client libraries document them, as Tink takes them. What is in neither way stays, to be refused. */
export function accountsOfClient(
  body: unknown,
  user: Pick<TinkUser, "id">,
  rules: Pick<ReadingRules, "currency">,
): unknown {
  if (!isFields(body) || !Array.isArray(body.accounts)) return body;
  return {
    ...body,
    accounts: body.accounts.map((account, at) => accountOf(account, `accounts[${at}]`, user, rules)),
  };
}

function accountOf(
  sent: unknown,
  field: string,
  user: Pick<TinkUser, "id">,
  rules: Pick<ReadingRules, "currency">,
): unknown {
  if (!isFields(sent)) return sent;
  const { externalId, number, exclusion, flags, balance } = sent;
  return {
    ...sent,
    balance: amountOfClient(balance, `${field}.balance`, rules),
    number: number ?? numberOf(user.id, externalId),
    ...(typeof exclusion === "string" && { exclusion: EXCLUSIONS[exclusion] ?? exclusion }),
    ...(Array.isArray(flags) && { flags: flags.filter((flag) => flag !== NO_FLAG) }),
  };
}

/** Ten digits for an account that came without a number, always the same ones. */
function numberOf(userId: string, externalId: unknown): string {
  const digest = hash("sha256", `number\n${userId}\n${String(externalId)}`, "hex");
  return String(Number.parseInt(digest.slice(0, 12), 16) % 10_000_000_000).padStart(10, "0");
}
