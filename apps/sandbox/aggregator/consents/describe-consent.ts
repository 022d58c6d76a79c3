import type { Consent } from "@sandbank/protocol-account-aggregator/webview";
import { formatDate } from "../../pages/format.ts";
import { describeAccount } from "../describe-account.ts";
import { describeTerms, purposeOf } from "../describe-terms.ts";
import type { ShownConsent } from "../pages/my-consents-page.tsx";
import type { Term } from "../pages/terms-list.tsx";

const STATES = {
  PENDING: { state: "waiting", stateText: "Waiting" },
  ACTIVE: { state: "active", stateText: "Active" },
  PAUSED: { state: "paused", stateText: "Paused" },
  REVOKED: { state: "ended", stateText: "Revoked" },
  REJECTED: { state: "ended", stateText: "Rejected" },
  EXPIRED: { state: "ended", stateText: "Expired" },
  FAILED: { state: "ended", stateText: "Failed" },
} as const satisfies Record<Consent["status"], Pick<ShownConsent, "state" | "stateText">>;

interface Names {
  readonly asker: string;
  readonly bankNameOf: (fipId: string) => string;
  /** Path of the aggregator's pages. */
  readonly base: string;
}

/** A consent as its person sees it. */
export function describeConsent(consent: Consent, { asker, bankNameOf, base }: Names): ShownConsent {
  const { handle, detail, artefact, uses } = consent;
  const accounts = (artefact?.accounts ?? []).map(
    (account) => `${bankNameOf(account.fipId)}: ${describeAccount(account)} ${account.maskedAccNumber}`,
  );
  const last = uses.at(-1);
  const read = uses.length === 1 ? "Once" : `${uses.length} times`;
  const terms: Term[] = [
    ...(accounts.length > 0 ? [{ name: "Accounts", lines: accounts }] : []),
    ...describeTerms(detail),
    { name: "Read so far", lines: [last === undefined ? "Never" : `${read}, last on ${formatDate(last)}`] },
  ];
  const { state, stateText } = STATES[consent.status];
  const answerAt =
    state === "waiting" ? `${base}/webview/consents/${encodeURIComponent(handle)}?from=consents` : null;
  return { id: handle, asker, purpose: purposeOf(detail), state, stateText, terms, answerAt };
}
