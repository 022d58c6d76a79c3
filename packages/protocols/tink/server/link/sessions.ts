import { jsonValue } from "@sandbank/store";
import { z } from "zod";
import { newLinkSession } from "../../wire/link.ts";
import type { TinkCore } from "../tink-context.ts";

const SESSION = "LinkSession";
/** https://docs.tink.com/resources/transactions/transactions-sdk-sessions */
const SESSION_MS = 10 * 60_000;

const kept = z.object({ appId: z.string(), told: newLinkSession, endsAt: z.number() });

/** What an application said of the person before it sent them. */
export type LinkSession = z.infer<typeof newLinkSession>;

/** @returns its id, 64 hex digits, good for one journey within ten minutes of the world's time */
export async function openSession(
  { store, clock, drawId }: Pick<TinkCore, "store" | "clock" | "drawId">,
  appId: string,
  told: LinkSession,
): Promise<string> {
  const id = (await drawId("link-session")) + (await drawId("link-session"));
  const endsAt = clock.now() + SESSION_MS;
  await store.put({ kind: SESSION, id, value: jsonValue.parse({ appId, told, endsAt }), expiresAt: endsAt });
  return id;
}

/** Takes a session of an application; undefined for one that never was, was used, has ended or is another's. */
export async function takeSession(
  { store, clock }: Pick<TinkCore, "store" | "clock">,
  appId: string,
  id: string,
): Promise<LinkSession | undefined> {
  const record = await store.get(SESSION, id);
  if (!record) return undefined;
  const session = kept.parse(record.value);
  if (session.appId !== appId || session.endsAt <= clock.now()) return undefined;
  return (await store.consume(SESSION, id)) ? session.told : undefined;
}
