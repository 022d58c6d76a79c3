import fc from "fast-check";
import { expect, test } from "vitest";
import { openTink } from "../testing/fixture-tink.ts";

const NOW = Date.UTC(2026, 2, 10, 15);
const IDS = ["a", "b", "c", "d", "e", "f"];

interface Row {
  readonly id: string;
  readonly pending: boolean;
  /** What it books, if it is booked. */
  readonly books: readonly string[];
}
interface Batch {
  readonly rows: readonly Row[];
  readonly overridePending: boolean;
}

/** What becomes of external ids, said as simply as can be. */
type Life = ReadonlyMap<string, "pending" | "booked" | "replaced">;

/** The status of the answer, and what there is then. */
function expected(
  before: Life,
  { rows, overridePending }: Batch,
): { readonly status: number; readonly after: Life } {
  if (new Set(rows.map(({ id }) => id)).size < rows.length) return { status: 409, after: before };
  for (const { id, pending, books } of rows) {
    const is = before.get(id);
    if (is === "replaced") return { status: 410, after: before };
    const mayBeSaidAgain = is === "pending" && (overridePending || (!pending && books.includes(id)));
    if (is !== undefined && !mayBeSaidAgain) return { status: 409, after: before };
  }
  const after = new Map(before);
  for (const { pending, books } of rows)
    for (const id of pending ? [] : books) if (before.get(id) === "pending") after.set(id, "replaced");
  // Gone, but nothing stands in its place: it may come back.
  if (overridePending) for (const [id, is] of after) if (is === "pending") after.delete(id);
  for (const { id, pending } of rows) after.set(id, pending ? "pending" : "booked");
  return { status: 204, after };
}

const id = fc.constantFrom(...IDS);
const batch: fc.Arbitrary<Batch> = fc
  .record({
    rows: fc.array(fc.record({ id, pending: fc.boolean(), books: fc.uniqueArray(id, { maxLength: 2 }) }), {
      maxLength: 4,
    }),
    overridePending: fc.boolean(),
  })
  .map(({ rows, overridePending }) => ({
    overridePending,
    // What a batch says itself it does not replace in the same breath, but for a booking of its own id.
    rows: rows.map((row) => ({
      ...row,
      books: row.books.filter((each) => each === row.id || !rows.some((other) => other.id === each)),
    })),
  }));

test("whatever comes in whatever order, PENDING_IDS and overridePending leave what they should", async () => {
  const tink = await openTink();
  const token = await tink.clientToken();
  let users = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 6 }), async (batches) => {
      users += 1;
      const name = `user-${users}`;
      const { user_id: userId } = await tink.createUser({ external_user_id: name });
      const post = async (path: string, json: object) =>
        (await tink.send("POST", `/connector/users/${name}/${path}`, { token, json })).status;
      const account = { externalId: "one", name: "One", number: "1", type: "CHECKING", balance: 0 };
      await post("accounts", { accounts: [account] });
      let life: Life = new Map();
      for (const { rows, overridePending } of batches) {
        const transactions = rows.map(({ id: externalId, pending, books }) => ({
          ...{ externalId, pending, amount: -1, date: NOW, description: externalId, type: "DEFAULT" },
          ...(!pending && { payload: { PENDING_IDS: books } }),
        }));
        const sent = {
          type: "REAL_TIME",
          overridePending,
          transactionAccounts: [{ externalId: "one", balance: 0, transactions }],
        };
        const { status, after } = expected(life, { rows, overridePending });
        expect(await post("transactions", sent)).toBe(status);
        life = after;
        const { transactions: stored } = await tink.context.ingested.transactionsOf(userId);
        const shown = stored.map((each) => [each.externalId, each.status]).sort();
        expect(shown).toEqual([...life].filter(([, is]) => is !== "replaced").sort());
      }
    }),
    { numRuns: 50 },
  );
});
