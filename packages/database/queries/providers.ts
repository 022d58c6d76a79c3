import { and, asc, eq, notInArray, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { financialProviders, providerConnections } from "../schema/index.ts";

export type ProviderRow = typeof financialProviders.$inferSelect;
export type NewProvider = Omit<
  typeof financialProviders.$inferInsert,
  "id" | "enabled" | "createdAt" | "updatedAt"
>;

/** Makes the table agree with the registry: new ones added, changed ones updated, missing ones disabled. */
export async function replaceProviders(db: Database, providers: readonly NewProvider[]): Promise<void> {
  await db.transaction(async (tx) => {
    for (const provider of providers) {
      const values = { ...provider, enabled: true, updatedAt: new Date() };
      await tx
        .insert(financialProviders)
        .values(values)
        .onConflictDoUpdate({ target: financialProviders.slug, set: values });
    }
    const slugs = providers.map((provider) => provider.slug);
    await tx
      .update(financialProviders)
      .set({ enabled: false })
      .where(notInArray(financialProviders.slug, slugs));
  });
}

/** Enabled providers by name, each with this user's connection where there is one. */
export async function listProviders(db: Database, userId: string) {
  return db
    .select({
      provider: financialProviders,
      connection: { id: providerConnections.id, status: providerConnections.status },
    })
    .from(financialProviders)
    .leftJoin(
      providerConnections,
      and(eq(providerConnections.providerId, financialProviders.id), eq(providerConnections.userId, userId)),
    )
    .where(eq(financialProviders.enabled, true))
    .orderBy(asc(sql`lower(${financialProviders.name})`));
}

export async function findProvider(db: Database, providerId: string): Promise<ProviderRow | undefined> {
  const [row] = await db
    .select()
    .from(financialProviders)
    .where(and(eq(financialProviders.id, providerId), eq(financialProviders.enabled, true)));
  return row;
}

/** Enabled institutions that are reached by one dialect, by name. */
export async function listBanks(db: Database, protocol: string): Promise<ProviderRow[]> {
  return db
    .select()
    .from(financialProviders)
    .where(and(eq(financialProviders.enabled, true), eq(financialProviders.protocol, protocol)))
    .orderBy(asc(sql`lower(${financialProviders.name})`));
}

/** An enabled institution by its id in the registry, if it is reached by this dialect. */
export async function findBank(
  db: Database,
  protocol: string,
  slug: string,
): Promise<ProviderRow | undefined> {
  return (await listBanks(db, protocol)).find((bank) => bank.slug === slug);
}
