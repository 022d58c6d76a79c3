import { REDIRECT_CODES, writeReturn } from "../../crypto/index.ts";
import type { Consent } from "../engine/model.ts";
import { returnUrl } from "../setu/return-url.ts";
import type { Outcome } from "./answer-request.ts";
import type { Journey } from "./journey.ts";
import type { PersonContext } from "./person-context.ts";

/** What the aggregator signs its way back with. */
export interface ReturnContext extends Pick<PersonContext, "clock"> {
  readonly aaId: string;
  /** What an FIU and the aggregator know together; undefined for an FIU nobody registered. */
  readonly redirectSecretOf: (fiuId: string) => Promise<string | undefined>;
}

const REDIRECT_CODE = {
  approved: REDIRECT_CODES.ok,
  rejected: REDIRECT_CODES.rejected,
  cancelled: REDIRECT_CODES.pending,
  unavailable: REDIRECT_CODES.notAvailable,
  unauthenticated: REDIRECT_CODES.authenticationFailed,
} as const satisfies Record<Outcome, string>;

/** What a Setu journey can end as; what has no word there was cancelled: the consent stays as it is (aa.md 12). */
const SETU_END = {
  approved: "approved",
  rejected: "rejected",
  cancelled: "cancelled",
  unavailable: "cancelled",
  unauthenticated: "cancelled",
} as const satisfies Record<Outcome, string>;

/** Where a person goes back to; null where nobody said. */
export async function returnAddress(
  context: ReturnContext,
  { entry, handles }: Pick<Journey, "entry" | "handles">,
  consents: readonly Consent[],
  outcome: Outcome,
): Promise<string | null> {
  if (entry.kind === "redirect") return answerRedirect(context, entry, { outcome, handles });
  const redirectUrl = consents.find((consent) => consent.redirectUrl !== null)?.redirectUrl ?? null;
  const id = entry.kind === "url" ? entry.id : (handles[0] ?? "");
  return setuReturn(redirectUrl, id, outcome);
}

/** Null where no application said where back is. @param id of the consent, or of the collection */
function setuReturn(redirectUrl: string | null, id: string, outcome: Outcome): string | null {
  if (redirectUrl === null || !URL.canParse(redirectUrl)) return null;
  return returnUrl(redirectUrl, id, SETU_END[outcome]);
}

async function answerRedirect(
  { aaId, clock, redirectSecretOf }: ReturnContext,
  { fiuId, request }: Extract<Journey["entry"], { kind: "redirect" }>,
  { outcome, handles }: { readonly outcome: Outcome; readonly handles: readonly string[] },
): Promise<string | null> {
  const url = URL.parse(request.redirect);
  const secret = await redirectSecretOf(fiuId);
  if (!url || secret === undefined) return null;
  const { txnid, sessionid, userid } = request;
  const answer = await writeReturn(
    {
      txnid,
      sessionid,
      userid,
      status: outcome === "approved" ? "S" : "F",
      errorcode: REDIRECT_CODE[outcome],
      ...(handles.length > 1 && { srcref: handles.join(",") }),
    },
    { id: aaId, secret, at: clock.now() },
  );
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return url.href;
}
