import type { PersonSession } from "@sandbank/protocol-account-aggregator/webview";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Answer } from "../answer.ts";
import type { SandboxEnv } from "../sandbox-env.ts";
import type { AggregatorPages } from "./aggregator-pages.ts";

const COOKIE = "sandbank_aa";

/** The session of the browser that asks; undefined for one that has none. */
export function findSession(
  { sessions }: AggregatorPages,
  c: Context<SandboxEnv>,
): Promise<PersonSession | undefined> {
  return sessions.find(getCookie(c, COOKIE));
}

/** The answer with the session kept in the browser. Lax: applications send people here from another site. */
export function withSession(answer: Answer, { base }: AggregatorPages, id: string, origin: string): Answer {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  const cookie = `${COOKIE}=${id}; Path=${base}; HttpOnly; SameSite=Lax${secure}`;
  return { ...answer, headers: { ...answer.headers, "Set-Cookie": cookie } };
}

/**
 * Does what reads a browser's session and changes it, one after the other: two clicks at once would each start from
 * the same page, and two guesses of a code would count as one.
 */
export async function inTurnOfBrowser<Result>(
  { store, sessions }: AggregatorPages,
  { id }: PersonSession,
  work: (session: PersonSession | undefined) => Promise<Result>,
): Promise<Result> {
  return store.inTurn(`aa:webview/${id}`, async () => work(await sessions.find(id)));
}
