import { createHmac, timingSafeEqual } from "node:crypto";
import type { Instant } from "@sandbank/domain";
import { type IncomingNotification, ProviderError, type ProviderNotification } from "@sandbank/provider";
import { event, type TinkEvent } from "./answers.ts";
import { jsonOf } from "./http.ts";

const HEADER = "x-tink-signature";
/** What is older, or from later, is not believed: somebody may have kept it. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * What Tink tells, once its signature says that it does: `t=<unix seconds>,v1=<hex>`, the HMAC-SHA256 of `<t>.<body>`
 * under the endpoint's secret. Other keys in the header are not looked at. https://docs.tink.com/resources/api-setup/webhooks
 * @throws ProviderError invalid_response
 */
export function readNotification(
  { headers, body }: IncomingNotification,
  secret: string,
  now: Instant,
): ProviderNotification {
  const { at, signatures } = parts(headers.get(HEADER) ?? "");
  if (at === null || signatures.length === 0) {
    throw new ProviderError("invalid_response", `there is no ${HEADER} with t and v1`);
  }
  const expected = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
  if (!signatures.some((signature) => isSame(signature, expected))) {
    throw new ProviderError("invalid_response", "the signature is not Tink's");
  }
  if (Math.abs(now - Number(at) * 1_000) > TOLERANCE_MS) {
    throw new ProviderError("invalid_response", "the signature is of another time");
  }
  const parsed = event.safeParse(jsonOf(body));
  if (!parsed.success) {
    throw new ProviderError("invalid_response", "this is no event of Tink", { cause: parsed.error });
  }
  // Events have no id. The same one sent again has the same signature, or another time: then it is read once more.
  return { id: expected, type: parsed.data.event, about: subjectOf(parsed.data) };
}

function parts(header: string): { at: string | null; signatures: string[] } {
  const pairs = header.split(",").map((pair) => {
    const [key = "", value = ""] = pair.trim().split("=", 2);
    return { key, value };
  });
  const at = pairs.find(({ key }) => key === "t")?.value ?? "";
  return {
    at: /^\d{1,12}$/.test(at) ? at : null,
    signatures: pairs.filter(({ key }) => key === "v1").map(({ value }) => value),
  };
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Accounts come and go: whose they are is all that is sure to be known here. */
function subjectOf({ context, content }: TinkEvent): ProviderNotification["about"] {
  if (content?.credentialsId !== undefined) return { kind: "consent", id: content.credentialsId };
  if (context?.externalUserId !== undefined) return { kind: "person", id: context.externalUserId };
  const account = content?.account?.id ?? content?.id;
  return account === undefined ? null : { kind: "account", id: account };
}
