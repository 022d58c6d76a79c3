import type { Instant } from "@sandbank/domain";
import { z } from "zod";
import { maskName, openFields, RedirectError, sealFields, unmaskName } from "./redirect-cipher.ts";
import { refuseRequestDate, writeRequestDate } from "./request-date.ts";

const text = z.string().min(1);

/** What an FIU asks the AA's web-view for: `ecreq`, opened (aa.md 10). */
export const redirectRequest = z.object({
  txnid: text,
  sessionid: text,
  /** VUA, e.g. `9999999999@sandbank-aa`. */
  userid: text,
  /** Where the person is sent back to. */
  redirect: z.url(),
  /** One consent handle, or several with commas between. */
  srcref: text,
  /** Bank the FIU would like, several with commas between; not in the guidelines, sent by FIUs all the same. */
  fipid: text.optional(),
});
export type RedirectRequest = z.infer<typeof redirectRequest>;

/** `errorcode` of an answer. */
export const REDIRECT_CODES = {
  ok: "0",
  rejected: "1",
  notAvailable: "2",
  invalidRequest: "3",
  authenticationFailed: "4",
  pending: "5",
} as const;

/** What the AA tells the FIU when it sends the person back: `ecres`, opened. */
export const redirectResponse = z.object({
  txnid: text,
  sessionid: text,
  userid: text,
  /** S: at least one consent was approved; F: none. */
  status: z.enum(["S", "F"]),
  errorcode: z.enum(["0", "1", "2", "3", "4", "5"]),
  srcref: text.optional(),
});
export type RedirectResponse = z.infer<typeof redirectResponse>;

/** Query of the AA's web-view URL. */
export const redirectQuery = z.object({
  fi: text,
  reqdate: text,
  ecreq: text,
  requestorType: text.optional(),
});
export type RedirectQuery = z.infer<typeof redirectQuery>;

/** Query an FIU's redirect URL is called with. */
export const returnQuery = z.object({ fi: text, resdate: text, ecres: text });
export type ReturnQuery = z.infer<typeof returnQuery>;

/** Who sends, when, and the secret both sides share. */
interface Sender {
  /** Entity id: the FIU's on the way to the AA, the AA's on the way back. */
  readonly id: string;
  readonly secret: string;
  readonly at: Instant;
}

/** The query an FIU opens the AA's web-view with. */
export async function writeRedirect(
  request: RedirectRequest,
  { id, secret, at }: Sender,
): Promise<RedirectQuery> {
  const reqdate = writeRequestDate(at);
  const fields = {
    txnid: request.txnid,
    sessionid: request.sessionid,
    userid: request.userid,
    redirect: request.redirect,
    srcref: request.srcref,
    ...(request.fipid !== undefined && { fipid: request.fipid }),
  };
  return { fi: maskName(id, reqdate), reqdate, ecreq: await sealFields(fields, { secret, date: reqdate }) };
}

/** Who says to have sent a redirect; to find the secret for {@link readRedirect}. */
export const senderOf = ({ fi, reqdate }: Pick<RedirectQuery, "fi" | "reqdate">): string =>
  unmaskName(fi, reqdate);

/**
 * What an FIU asks for.
 * @throws RedirectError when it is too old, does not open, or lacks something
 */
export async function readRedirect(
  query: RedirectQuery,
  secret: string,
  now: Instant,
): Promise<RedirectRequest> {
  return understood(redirectRequest, await openDated(query.ecreq, query.reqdate, secret, now));
}

/** The query an AA sends the person back to the FIU with. */
export async function writeReturn(
  response: RedirectResponse,
  { id, secret, at }: Sender,
): Promise<ReturnQuery> {
  const resdate = writeRequestDate(at);
  const { srcref, ...fields } = response;
  const all = { ...fields, ...(srcref === undefined ? {} : { srcref }) };
  return { fi: maskName(id, resdate), resdate, ecres: await sealFields(all, { secret, date: resdate }) };
}

/** What the AA answers. @throws RedirectError as {@link readRedirect} */
export async function readReturn(
  query: ReturnQuery,
  secret: string,
  now: Instant,
): Promise<RedirectResponse> {
  return understood(redirectResponse, await openDated(query.ecres, query.resdate, secret, now));
}

async function openDated(sealed: string, date: string, secret: string, now: Instant) {
  const refusal = refuseRequestDate(date, now);
  if (refusal !== undefined) throw new RedirectError(refusal);
  return openFields(sealed, { secret, date });
}

function understood<Fields>(schema: z.ZodType<Fields>, fields: Record<string, string>): Fields {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  throw new RedirectError(`The encrypted part opens and is incomplete: ${wrong}.`);
}
