import { jsonValue } from "@sandbank/store";
import type {
  SetuAccountData,
  SetuSession,
  SetuSessionFip,
  SetuSessionStatus,
} from "../../wire/setu/index.ts";
import type { Session } from "../engine/model.ts";

/** Documents by `linkRefNumber`, as their banks wrote them. */
export type Documents = ReadonlyMap<string, string>;

/**
 * https://docs.setu.co/data/account-aggregator/api-integration/data-apis: PENDING while every account is, PARTIAL as
 * soon as one account has data and others have none, COMPLETED when all have, FAILED when none will.
 */
export function sessionStatusOf({ status, fips }: Pick<Session, "status" | "fips">): SetuSessionStatus {
  if (status === "EXPIRED") return "EXPIRED";
  const states = fips.flatMap(({ accounts }) => accounts.map((account) => account.status));
  const good = states.filter((state) => state === "READY" || state === "DELIVERED").length;
  const isWhole = good === states.length && fips.every(({ refusal }) => refusal === null);
  if (good > 0) return isWhole ? "COMPLETED" : "PARTIAL";
  return states.includes("PENDING") ? "PENDING" : "FAILED";
}

/** A session as Setu shows it. @param view `documents` null leaves the banks out, as when it was just begun */
export function mapSession(
  session: Session,
  { documents, traceId }: { readonly documents: Documents | null; readonly traceId: string },
): SetuSession {
  const { id, handle, format, range } = session;
  return {
    id,
    consentId: handle,
    status: sessionStatusOf(session),
    format,
    dataRange: range,
    fips: documents && session.fips.map((fip) => mapFip(fip, format, documents)),
    traceId,
  };
}

function mapFip(
  { fipId, accounts }: Session["fips"][number],
  format: Session["format"],
  documents: Documents,
): SetuSessionFip {
  return {
    fipID: fipId,
    accounts: accounts.map(({ linkRefNumber, maskedAccNumber, status: known }) => {
      const document = documents.get(linkRefNumber);
      const status = document === undefined ? known : "DELIVERED";
      const data = document === undefined ? null : dataOf(document, format);
      return { linkRefNumber, maskedAccNumber, status, FIstatus: status, data };
    }),
  };
}

/** What is in a document: its `account`, or the whole of it as text. */
export function dataOf(document: string, format: Session["format"]): SetuAccountData {
  return format === "xml" ? { xml: document } : jsonValue.parse(JSON.parse(document));
}
