import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admit, deleteOldRateWindows, type OpenDatabase } from "../index.ts";
import { rateWindows, sessions } from "../schema/index.ts";
import { databaseKinds, insertTestUser, openTestDatabase } from "../testing.ts";

// An hour long, so that no window ends between two statements of a test but once in a very long while.
const HOURLY = { policy: "api.user", most: 5, seconds: 3_600 };

describe.each(databaseKinds)("limits on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
  });
  afterAll(() => opened.close());

  const ofSubject = async (subject: string, cost = 1) => {
    const { standings } = await admit(opened.db, { cost, perSubject: [{ ...HOURLY, subject }] });
    return standings[0];
  };

  async function openSession(expiresAt = new Date(Date.now() + 60_000)) {
    const userId = await insertTestUser(opened, "Ada");
    const [row] = await opened.db
      .insert(sessions)
      .values({ userId, token: randomUUID(), expiresAt })
      .returning();
    if (!row) throw new Error("no session");
    return row;
  }

  test("as many as the limit says are admitted, then none, and each subject has its own", async () => {
    const subject = randomUUID();
    const seen = [];
    for (let n = 0; n < 7; n++) seen.push((await ofSubject(subject))?.admitted);
    expect(seen).toEqual([true, true, true, true, true, false, false]);
    expect(await ofSubject(randomUUID())).toMatchObject({ admitted: true, remaining: 4 });
  });

  test("many at once are counted each", async () => {
    const subject = randomUUID();
    const all = await Promise.all(Array.from({ length: 20 }, () => ofSubject(subject)));
    expect(all.filter((standing) => standing?.admitted)).toHaveLength(5);
  });

  test("a refusal says when there is room again, and does not push that further away", async () => {
    const subject = randomUUID();
    await ofSubject(subject, 5);
    const first = await ofSubject(subject);
    expect(first?.retryAfterSeconds).toBeGreaterThan(0);
    expect(first?.retryAfterSeconds).toBeLessThanOrEqual(2 * HOURLY.seconds);
    for (let n = 0; n < 5; n++) await ofSubject(subject);
    expect((await ofSubject(subject))?.retryAfterSeconds).toBeLessThanOrEqual(first?.retryAfterSeconds ?? 0);
  });

  test("what was used wears off with time, and is forgotten after two windows", async () => {
    const subject = randomUUID();
    await ofSubject(subject, 5);
    const age = (windows: number) =>
      opened.db.execute(
        sql`update ${rateWindows} set window_number = window_number - ${windows} where subject = ${subject}::uuid`,
      );
    await age(1);
    const [elapsed] = await elapsedOfHour();
    const again = [];
    for (let n = 0; n < 5; n++) again.push((await ofSubject(subject))?.admitted);
    // Of the window before, what still lies within the last hour counts.
    const room = Math.floor(5 - 5 * (1 - (elapsed ?? 0)));
    expect(again.filter(Boolean).length).toBeGreaterThanOrEqual(room);
    expect(again.filter(Boolean).length).toBeLessThanOrEqual(room + 1);
    await age(2);
    expect(await ofSubject(subject, 5)).toMatchObject({ admitted: true, remaining: 0 });
    await age(3);
    expect(await deleteOldRateWindows(opened.db)).toBeGreaterThanOrEqual(1);
  });

  async function elapsedOfHour(): Promise<number[]> {
    const rows = await opened.db
      .select({ elapsed: sql<string>`mod(extract(epoch from now()), 3600) / 3600` })
      .from(sql`(select 1) as one`);
    return rows.map(({ elapsed }) => Number(elapsed));
  }

  test("a request that counts for several needs room for all of them", async () => {
    const subject = randomUUID();
    expect(await ofSubject(subject, 4)).toMatchObject({ admitted: true });
    expect(await ofSubject(subject, 2)).toMatchObject({ admitted: false });
    expect(await ofSubject(subject, 1)).toMatchObject({ admitted: true });
    expect(await ofSubject(randomUUID(), 6)).toMatchObject({ admitted: false });
  });

  test("a session is found by its id or its token, its user counted, until it ends", async () => {
    const session = await openSession();
    const byId = await admit(opened.db, { session: { id: session.id }, perUser: [HOURLY] });
    expect(byId.session).toMatchObject({ id: session.id, user: { id: session.userId, name: "Ada" } });
    expect(byId.session?.expiresAt).toBe(session.expiresAt.getTime());
    const byToken = await admit(opened.db, { session: { token: session.token }, perUser: [HOURLY] });
    expect(byToken.session?.id).toBe(session.id);
    expect(byToken.standings).toMatchObject([{ policy: "api.user", remaining: 3 }]);
    await opened.db.delete(sessions).where(sql`${sessions.id} = ${session.id}::uuid`);
    expect(await admit(opened.db, { session: { id: session.id }, perUser: [HOURLY] })).toEqual({
      session: null,
      standings: [],
    });
  });

  test("an expired session is nobody's", async () => {
    const { token } = await openSession(new Date(Date.now() - 1_000));
    expect((await admit(opened.db, { session: { token }, perUser: [HOURLY] })).session).toBeNull();
  });
});
