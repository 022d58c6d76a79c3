import type { z } from "zod";
import type { thirdPartyAppAuthentication } from "../../wire/index.ts";
import type { Asked } from "./credentials.ts";

/** What a client needs to send a person to the bank; whatever device they have, here it is the same page. */
export function thirdPartyApp(
  asked: Extract<Asked, { ticket: string }>,
  bank: string,
  url: string,
): z.infer<typeof thirdPartyAppAuthentication> {
  const app = asked.kind === "bankid" ? "BankID" : bank;
  const opensApp = asked.kind === "bankid" || asked.inApp;
  return {
    downloadTitle: opensApp ? `Download ${app}` : "",
    downloadMessage: opensApp ? `You need the app of ${app} to sign in.` : "",
    upgradeTitle: opensApp ? `Update ${app}` : "",
    upgradeMessage: opensApp ? `Your version of the app of ${app} is too old.` : "",
    ios: { appStoreUrl: "", scheme: new URL(url).protocol.slice(0, -1), deepLinkUrl: url },
    android: { packageName: "", requiredVersion: 0, intent: url },
    desktop: { url },
  };
}
