// Several stores on one Postgres, as several processes open it. Needs TEST_DATABASE_URL.
import { fixedClock } from "@sandbank/domain";
import postgres from "postgres";
import { describe, expect, test } from "vitest";
import type { Change, SharedStore } from "../store.ts";
import { createStoreDatabase } from "../testing/postgres.ts";
import { openPostgresStore } from "./open-postgres-store.ts";

const options = {
  clock: fixedClock("2026-03-01T12:00:00Z"),
  announces: (kind: string) => kind.startsWith("loud"),
};

async function openTwo() {
  const { url, drop } = await createStoreDatabase();
  const open = async () => {
    const store = await openPostgresStore(url, options);
    const told: Change[] = [];
    store.follow(async (change) => void told.push(change));
    return { store, told };
  };
  const both = await Promise.all([open(), open()]);
  const close = async (...more: readonly SharedStore[]) => {
    await Promise.all([...both.map(({ store }) => store), ...more].map((store) => store.close()));
    await drop();
  };
  return { url, open, both, close };
}

describe.skipIf(!process.env.TEST_DATABASE_URL)("stores on one Postgres", () => {
  test("each is told what the other wrote to the kinds that are announced, in order, and once", async () => {
    const { both, close } = await openTwo();
    const [a, b] = both;
    await a.store.put({ kind: "loud", id: "1\0", value: {} });
    await a.store.put({ kind: "quiet", id: "1", value: {} });
    await a.store.delete("loud", "missing");
    await a.store.increment("loud/count", "2");
    await a.store.deleteWhere("loud", "index", "none");
    await a.store.replace("loud/", []);
    await a.store.delete("loud", "1\0");
    await a.store.catchUp();
    await b.store.catchUp();
    await b.store.catchUp();
    expect(a.told).toEqual([]);
    expect(b.told).toEqual([
      { kind: "loud", id: "1\0" },
      { kind: "loud/count", id: "2" },
      { kind: "loud/", id: null },
      { kind: "loud", id: "1\0" },
    ]);
    await close();
  });

  test("who asks while changes are told waits until those written before are told too", async () => {
    const { both, close } = await openTwo();
    const [a, b] = both;
    const asked: Promise<void>[] = [];
    for (let n = 0; n < 20; n++) {
      await a.store.put({ kind: "loud", id: String(n), value: {} });
      const upTo = n;
      asked.push(b.store.catchUp().then(() => expect(b.told.length).toBeGreaterThan(upTo)));
    }
    await Promise.all(asked);
    expect(b.told.map(({ id }) => Number(id))).toEqual(Array.from({ length: 20 }, (_, n) => n));
    await close();
  });

  test("a listener that fails is told again", async () => {
    const { both, close } = await openTwo();
    const [a, b] = both;
    await a.store.put({ kind: "loud", id: "1", value: {} });
    b.store.follow(() => Promise.reject(new Error("not now")));
    await expect(b.store.catchUp()).rejects.toThrow("not now");
    b.store.follow(async (change) => void b.told.push(change));
    await b.store.catchUp();
    expect(b.told).toEqual([{ kind: "loud", id: "1" }]);
    await close();
  });

  test("who was away for longer than changes are kept is told that all may have changed", async () => {
    const { url, both, close } = await openTwo();
    const [a, b] = both;
    await a.store.put({ kind: "loud", id: "1", value: {} });
    await a.store.put({ kind: "loud", id: "2", value: {} });
    const sql = postgres(url, { max: 1 });
    await sql`delete from sandbox.change where revision = 1`;
    await sql.end();
    await b.store.catchUp();
    expect(b.told).toEqual([{ kind: "", id: null }]);
    await close();
  });

  test("a turn is one store's at a time, and begins with what the turn before wrote told", async () => {
    const { both, close } = await openTwo();
    const sums: number[] = [];
    const add = ({ store, told }: (typeof both)[number]) =>
      store.inTurn("sum", async () => {
        const sum = Number((await store.get("loud", "sum"))?.value.sum ?? 0) + 1;
        await store.put({ kind: "loud", id: "sum", value: { sum } });
        sums.push(sum);
        return told.length;
      });
    await Promise.all(Array.from({ length: 20 }, (_, n) => add(n % 2 ? both[0] : both[1])));
    expect(sums).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(await add(both[0])).toBe(10);
    await close();
  });

  test("numbers and codes are given to one, whichever store asks", async () => {
    const { both, close } = await openTwo();
    await both[0].store.put({ kind: "code", id: "a", value: {} });
    const many = Array.from({ length: 20 }, (_, n) => (n % 2 ? both[0] : both[1]).store);
    const numbers = await Promise.all(many.map((store) => store.increment("turns", "a")));
    expect(new Set(numbers).size).toBe(20);
    const taken = await Promise.all(many.map((store) => store.consume("code", "a")));
    expect(taken.filter(Boolean)).toHaveLength(1);
    await close();
  });

  test("one that replaces while another does leaves the records of one of them", async () => {
    const { both, close } = await openTwo();
    const records = (name: string) =>
      Array.from({ length: 50 }, (_, n) => ({
        kind: "w/t",
        id: String(n),
        value: { name },
        indexes: {},
        expiresAt: null,
        consumed: false,
      }));
    await Promise.all(both.map(({ store }, n) => store.replace("w/", records(String(n)))));
    const left = await both[0].store.list("w/");
    expect(left).toHaveLength(50);
    expect(new Set(left.map(({ value }) => value.name)).size).toBe(1);
    expect(left.map(({ id }) => Number(id))).toEqual(Array.from({ length: 50 }, (_, n) => n));
    await close();
  });

  test("the same database later has what was kept, and tables of a later format are left alone", async () => {
    const { url, open, both, close } = await openTwo();
    await both[0].store.put({ kind: "t", id: "a", value: { z: 1, a: 2 }, indexes: { grant: "g" } });
    const { store } = await open();
    expect(JSON.stringify((await store.find("t", "grant", "g"))[0]?.value)).toBe('{"z":1,"a":2}');
    const sql = postgres(url, { max: 1 });
    await sql`update sandbox.head set format = 99`;
    await sql.end();
    await expect(open()).rejects.toThrow(/^cannot use the database at [^\n]*format 99[^\n]*$/);
    await close(store);
  });
});

test.each([
  ["mysql://localhost/a", /not of the form postgres:/],
  [
    "postgres://nobody:secret@127.0.0.1:9/x",
    /^cannot use the database at 127\.0\.0\.1:9\/x: [^\n]*ECONNREFUSED/,
  ],
])("%s is one line without the password", async (url, line) => {
  const opening = openPostgresStore(url, options);
  await expect(opening).rejects.toThrow(line);
  await expect(opening).rejects.not.toThrow(/secret/);
});
