import type { AccountAggregator } from "@sandbank/protocol-account-aggregator/server";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { Refusal } from "../refusal.ts";

/** The Account Aggregator of a world. @throws Refusal where the world has no bank behind one */
export async function aggregatorOf(hosted: HostedWorld): Promise<AccountAggregator> {
  if (hosted.banksBehind.some(({ protocol }) => protocol === "account-aggregator"))
    return hosted.accountAggregator();
  throw new Refusal(
    "not_found",
    "no_account_aggregator",
    "No bank of this sandbox is behind the Account Aggregator; start it with one that is.",
  );
}

/** What the aggregator refuses becomes a refusal of the caller's request, `InvalidConsentId` as `invalid_consent_id`. */
export async function refuseAsAggregator<T>(work: () => Promise<T>): Promise<T> {
  const { AaRefusal } = await import("@sandbank/protocol-account-aggregator/server");
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AaRefusal)) throw error;
    const code = error.code.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
    const kind = error.code === "InvalidConsentStatus" ? "conflict" : "invalid";
    throw new Refusal(kind, code, error.message);
  }
}
