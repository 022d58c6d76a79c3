import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countAttempt, forgiveAttempt, type OpenDatabase } from "../index.ts";
import { signInFailures } from "../schema/index.ts";
import { databaseKinds, openTestDatabase } from "../testing.ts";

describe.each(databaseKinds)("failed sign-ins on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
  });
  afterAll(() => opened.close());

  const attempt = (subject: string, free = 3) => countAttempt(opened.db, [{ subject, free }]);
  const letTimePass = (subject: string, seconds: number) =>
    opened.db
      .update(signInFailures)
      .set({
        waitUntil: sql`wait_until - make_interval(secs => ${seconds})`,
        lastAt: sql`last_at - make_interval(secs => ${seconds})`,
      })
      .where(eq(signInFailures.subject, subject));

  test("after the free ones each costs twice the wait of the one before, a quarter of an hour at most", async () => {
    const subject = randomUUID();
    for (let n = 0; n < 4; n++) expect(await attempt(subject)).toBe(0);
    const waits = [];
    for (let n = 0; n < 14; n++) {
      waits.push(await attempt(subject));
      await letTimePass(subject, 900);
      expect(await attempt(subject)).toBe(0);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]);
  });

  test("attempts while waiting are not looked at and do not prolong the wait", async () => {
    const subject = randomUUID();
    for (let n = 0; n < 6; n++) await letTimePass(subject, 900).then(() => attempt(subject));
    const first = await attempt(subject);
    for (let n = 0; n < 5; n++) expect(await attempt(subject)).toBeLessThanOrEqual(first);
  });

  test("any number at once cannot outrun the count", async () => {
    const subject = randomUUID();
    // So many that the wait is longer than these statements take on the slowest machine.
    for (let n = 0; n < 12; n++) await attempt(subject).then(() => letTimePass(subject, 900));
    const waits = await Promise.all(Array.from({ length: 20 }, () => attempt(subject)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(1);
  });

  test("a success starts the account anew, and takes only itself from the address", async () => {
    const [account, address] = [randomUUID(), randomUUID()];
    const both = [
      { subject: account, free: 3 },
      { subject: address, free: 20 },
    ];
    for (let n = 0; n < 3; n++) expect(await countAttempt(opened.db, both)).toBe(0);
    await forgiveAttempt(opened.db, { account, address });
    const rows = await opened.db.select().from(signInFailures).where(eq(signInFailures.subject, address));
    expect(rows[0]?.failures).toBe(2);
    for (let n = 0; n < 4; n++) expect(await attempt(account)).toBe(0);
    expect(await attempt(account)).toBeGreaterThan(0);
  });

  test("failures of a day ago are forgotten", async () => {
    const subject = randomUUID();
    for (let n = 0; n < 4; n++) await attempt(subject);
    await letTimePass(subject, 2 * 86_400);
    for (let n = 0; n < 4; n++) expect(await attempt(subject)).toBe(0);
  });
});
