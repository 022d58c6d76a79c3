// https://docs.setu.co/data/account-aggregator/api-integration/data-apis
import { z } from "zod";
import { setuDataRange } from "./parts.ts";
import { setuFiStatus, setuSessionStatus } from "./vocabulary.ts";

export const setuFormat = z.enum(["json", "xml"]);
export type SetuFormat = z.infer<typeof setuFormat>;

/** Body of `POST /v2/sessions`. */
export const setuNewSession = z.object({
  consentId: z.string().min(1),
  dataRange: setuDataRange,
  format: setuFormat,
});

/** `{account: …}` in JSON, `{xml: "…"}` for the document as its bank wrote it; null where there is none (yet). */
export const setuAccountData = z.record(z.string(), z.json()).nullable();
export type SetuAccountData = z.infer<typeof setuAccountData>;

/** The API reference spells its status `FIstatus`, captured answers `status`: both are sent. */
export const setuSessionAccount = z.object({
  linkRefNumber: z.string(),
  maskedAccNumber: z.string(),
  status: setuFiStatus,
  FIstatus: setuFiStatus,
  data: setuAccountData,
});

export const setuSessionFip = z.object({ fipID: z.string(), accounts: z.array(setuSessionAccount) });
export type SetuSessionFip = z.infer<typeof setuSessionFip>;

/** Answer of `POST /v2/sessions` (201, `fips` null) and `GET /v2/sessions/{id}`. */
export const setuSession = z.object({
  id: z.string(),
  consentId: z.string(),
  status: setuSessionStatus,
  format: setuFormat,
  dataRange: setuDataRange,
  fips: z.array(setuSessionFip).nullable(),
  traceId: z.string(),
});
export type SetuSession = z.infer<typeof setuSession>;

/** Answer of `GET /v2/consents/{id}/data-sessions`: those that have not expired, latest first. */
export const setuSessionList = z.object({
  consentId: z.string(),
  dataSessions: z.array(
    z.object({ sessionId: z.string(), status: setuSessionStatus, created_at: z.string() }),
  ),
  traceId: z.string(),
});
export type SetuSessionList = z.infer<typeof setuSessionList>;

/** Body of `POST /v2/sessions/refresh/{consentId}`. */
export const setuRefreshRange = z.object({ dataRange: setuDataRange });

/** Answer of both ways to refresh. */
export const setuRefresh = z.object({
  message: z.string(),
  status: z.enum(["pending", "completed", "failed"]),
  traceId: z.string(),
});
export type SetuRefresh = z.infer<typeof setuRefresh>;
