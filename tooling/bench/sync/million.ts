import { openPostgres } from "@sandbank/database";
import { createTestDatabase } from "@sandbank/database/testing";
import { z } from "zod";
import { Lane } from "../fixture/lane.ts";
import { ServerProcess } from "../fixture/server-process.ts";
import { median, timeOf } from "../measure.ts";
import { type Row, report } from "../row.ts";
import { millionRows, ROWS } from "./million-rows.ts";
import { serverOf } from "./program.ts";

const ROUNDS = 150;
const EMAIL = "million@example.com";

const page = z.object({
  result: z.object({
    data: z.object({
      transactions: z.array(z.unknown()),
      pagination: z.object({ cursor: z.string().nullable(), total: z.number() }),
    }),
  }),
});

const { url, drop } = await createTestDatabase();
const opened = await openPostgres(url);
try {
  await using core = await ServerProcess.start(
    serverOf("core", "/healthz", {
      DATABASE_URL: url,
      TOKEN_KEYS: `bench:${Buffer.alloc(32, 7).toString("base64")}`,
      AUTH_SECRET: "a secret of the benchmark, long enough",
      DEMO_USER: "off",
      REQUESTS_PER_MINUTE: "0",
    }),
  );
  using lane = new Lane(core.port);
  const origin = `http://localhost:${core.port}`;
  const signedUp = await lane.send("/api/auth/sign-up/email", {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ name: "Mil Lion", email: EMAIL, password: "a horse of the benchmark" }),
  });
  if (signedUp.status !== 200) throw new Error(`cannot sign up: ${signedUp.status} ${signedUp.text}`);
  const accountId = await millionRows(opened, EMAIL);

  const ask = async (input: Record<string, unknown>) => {
    const { status, text } = await lane.send(
      `/api/trpc/transactions.list?input=${encodeURIComponent(JSON.stringify({ limit: 50, ...input }))}`,
    );
    if (status !== 200) throw new Error(`${JSON.stringify(input)}: ${status} ${text.slice(0, 300)}`);
    return text;
  };
  const read = async (input: Record<string, unknown>) => page.parse(JSON.parse(await ask(input))).result.data;
  const deep = await read({ offset: ROWS - 5_000, limit: 1 });
  if (deep.pagination.total !== ROWS) throw new Error(`${deep.pagination.total} of ${ROWS} are counted`);

  const lists = {
    first: {},
    deep: { cursor: deep.pagination.cursor },
    account: { accountId },
    amount: { sortBy: "amount", sortOrder: "desc" },
    pending: { status: "pending" },
    rare: { category: "fees" },
    credits: { type: "credit" },
    month: { startDate: dayBefore(40), endDate: dayBefore(10) },
    search: { search: "blue bottle" },
    offset: { offset: 10_000 },
    nothing: null,
  } as const;
  type Name = keyof typeof lists;
  const names = Object.keys(lists) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -10; round < ROUNDS; round++) {
    for (const name of names) {
      // Those that read all there is, a few times only.
      if ((name === "search" || name === "offset" || name === "month") && round % 10 !== 0) continue;
      const input = lists[name];
      const ms = await timeOf(() => (input ? ask(input) : lane.send("/api/trpc/system.hello")));
      if (round >= 0) times.get(name)?.push(ms);
    }
  }
  const p50 = (name: Name) => median(times.get(name) ?? []);
  const p99 = (name: Name) => {
    const sorted = (times.get(name) ?? []).toSorted((a, b) => a - b);
    return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
  };
  const row = (what: string, measured: number, rest: Partial<Row> = {}): Row => ({
    what,
    measured,
    unit: "ms",
    target: null,
    how: "",
    ...rest,
  });
  const over = `50 of ${ROWS.toLocaleString("en")} transactions of one user, total included, over HTTP; ${ROUNDS} rounds in turn`;
  report([
    row("(c) first page, p50", p50("first"), { target: { atMost: 5 }, how: over }),
    row("    first page, p99", p99("first")),
    row("    page 19,900, p50", p50("deep")),
    row("    page 19,900 ÷ first page", p50("deep") / p50("first"), {
      unit: "×",
      target: { atMost: 1.3 },
      how: "by cursor",
    }),
    row("    of one account, p50", p50("account"), { target: { atMost: 5 } }),
    row("    by amount, p50", p50("amount"), { target: { atMost: 5 } }),
    row("    pending, p50", p50("pending"), { target: { atMost: 5 }, how: "200 there are" }),
    row("    one category, p50", p50("rare"), { target: { atMost: 5 }, how: "one in a thousand" }),
    row("    credits, p50", p50("credits"), { target: { atMost: 5 }, how: "one in twenty" }),
    row("    a month, p50", p50("month"), { how: "its total counted, once for all its pages" }),
    row("    a search, p50", p50("search"), { how: "its total counted, once for all its pages" }),
    row("    by offset 10,000, p50", p50("offset")),
    row("    a call that reads nothing, p50", p50("nothing"), { how: "the session alone" }),
  ]);
} finally {
  await opened.close();
  await drop();
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
