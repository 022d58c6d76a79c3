// What the tests of webhooks share: a connected customer whose application wants to be told, and a receiver.
import { institutions } from "@sandbank/institutions";
import { NOTIFICATIONS_SCOPE, notificationSubscription } from "@sandbank/protocol-fdx/wire";
import type { SandboxOptions } from "../../app.ts";
import { readTokens, SCOPE, startSandbox } from "../../testing/harness.ts";
import type { SendWebhook, WebhookRequest } from "../send.ts";

/** Any bank that speaks FDX. */
export const BANK = institutions.find(({ protocol }) => protocol === "fdx")?.id ?? "";

/** Answers as it is told, 200 unless; remembers what it got. */
export function createReceiver() {
  const received: WebhookRequest[] = [];
  const answers: number[] = [];
  const send: SendWebhook = async (request) => {
    received.push(request);
    return { status: answers.shift() ?? 200, headers: {}, body: "" };
  };
  return { received, answers, send };
}

/** The clock stands still until it is moved. */
export async function startTold(options: SandboxOptions = {}) {
  const receiver = createReceiver();
  const started = await startSandbox({ sendWebhook: receiver.send, ...options });
  const hosted = started.sandbox.worlds.default;
  const { authorizeUrl, approve, redeem, fdx } = started;
  const connect = async () => {
    const callback = await approve(authorizeUrl(BANK, { scope: `${SCOPE} ${NOTIFICATIONS_SCOPE}` }));
    return readTokens(await redeem(BANK, callback));
  };
  const tokens = await connect();
  const subscribe = async (type: string, category: string, callbackUrl = "http://localhost:4000/hooks") => {
    const subscriber = { name: "The App", type: "DATA_RECIPIENT" };
    const response = await fdx(BANK, "/notification-subscriptions", tokens.access_token, {
      method: "POST",
      body: JSON.stringify({ type, category, callbackUrl, subscriber }),
    });
    return notificationSubscription.parse(await response.json());
  };
  const revoke = (by: "provider" | "recipient" = "provider") =>
    hosted.institution(BANK)?.authorization.revokeConsent(tokens.grant_id, { by, reason: "user_action" });
  return { ...started, hosted, receiver, tokens, subscribe, revoke, connectAgain: connect };
}
