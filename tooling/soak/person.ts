import { randomUUID } from "node:crypto";
import { type Database, listProviders } from "@sandbank/database";
import { users } from "@sandbank/database/schema";
import { completeConnection, type SyncContext, startConnection } from "@sandbank/sync";
import type { Control } from "./control.ts";

/** One person's connection to one bank, and how they sign in there. */
export interface Link {
  readonly userId: string;
  readonly connectionId: string;
  readonly providerId: string;
  readonly bank: string;
  readonly username: string;
}

/** As many connections as wanted, each of a person with accounts at that bank; five to a user where there are five banks. */
export async function connectPeople(ctx: SyncContext, control: Control, wanted: number): Promise<Link[]> {
  const links: Link[] = [];
  const banks = await redirectingBanks(ctx.db);
  const customers = new Map<string, string[]>();
  for (const { slug } of banks) {
    customers.set(slug, await customersOf(control, slug, Math.ceil(wanted / banks.length)));
  }
  while (links.length < wanted) {
    const userId = await addUser(ctx.db);
    for (const { id: providerId, slug: bank } of banks.slice(0, wanted - links.length)) {
      const username = customers.get(bank)?.pop() ?? "";
      const connectionId = await connect(ctx, { userId, providerId, username });
      links.push({ userId, connectionId, providerId, bank, username });
    }
  }
  return links;
}

/** Goes to the bank, signs in, approves everything and comes back, as often as it takes. */
export async function connect(
  ctx: SyncContext,
  { userId, providerId, username }: Pick<Link, "userId" | "providerId" | "username">,
): Promise<string> {
  const { authorizeUrl, connectionId } = await startConnection({ ctx, input: { userId, providerId } });
  const url = new URL(authorizeUrl ?? "");
  url.searchParams.set("sandbank_user", username);
  const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
  const location = response.headers.get("location");
  if (!location) throw new Error(`the bank's page answered ${response.status}: ${await response.text()}`);
  const { refusal } = await completeConnection({ ctx, input: { userId, callbackUrl: new URL(location) } });
  if (refusal) throw new Error(`the bank refused: ${refusal}`);
  return connectionId;
}

async function redirectingBanks(db: Database) {
  const providers = await listProviders(db, randomUUID());
  return providers
    .map(({ provider }) => provider)
    .filter(({ connectKind, protocol }) => connectKind === "redirect" && protocol === "fdx");
}

async function customersOf(control: Control, institution: string, wanted: number): Promise<string[]> {
  const names: string[] = [];
  let after = 0;
  while (names.length < wanted) {
    const { customers, next } = await control.customers.find.query({ institution, after, limit: 100 });
    if (next === null) throw new Error(`${institution} has only ${names.length} customers`);
    names.push(...customers.map(({ username }) => username));
    after = next;
  }
  return names.slice(0, wanted);
}

async function addUser(db: Database): Promise<string> {
  const id = randomUUID();
  await db.insert(users).values({ id, name: "Soak", email: `${id}@example.com` });
  return id;
}
