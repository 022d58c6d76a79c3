import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { verdictLines } from "../show/verdict.ts";
import { styleOf } from "../text/style.ts";
import { commands } from "./commands.ts";
import { sandbank } from "./sandbank.ts";
import { terminalOn } from "./terminal.ts";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(
  line: string,
  terminal: { isTTY?: boolean; columns?: number; colors?: boolean } = {},
): Promise<Ran> {
  let out = "";
  let err = "";
  const { colors = false, ...stream } = terminal;
  const code = await sandbank(
    line.split(" ").filter((word) => word !== ""),
    terminalOn(
      {
        ...stream,
        hasColors: () => colors,
        write: (text) => {
          out += text;
        },
      },
      {
        write: (text) => {
          err += text;
        },
      },
    ),
  );
  return { code, out, err };
}

const SHOW = "world show --customer 7 --at 2026-03-01";

test("a life is shown with who they are, what they hold, their months and their last transactions", async () => {
  const { code, out } = await run(SHOW);
  expect(code).toBe(0);
  for (const part of [
    "customer 7 of US",
    "Accounts (",
    "Month by month",
    "Spent on",
    "Coming up",
    "Last 40 transactions",
  ]) {
    expect(out).toContain(part);
  }
  expect(out).toMatch(/^paid by .+: salary/m);
  expect(out.match(/^20\d\d-\d\d {2}/gm)).toHaveLength(24);
});

test("a value may begin with a dash where it is a negative number", async () => {
  const [apart, joined] = [await run(`${SHOW} --seed -7 --json`), await run(`${SHOW} --seed=-7 --json`)];
  expect(apart).toEqual({ ...joined, code: 0, err: "" });
});

test("the same question has the same answer, another seed another", async () => {
  const [first, again, other] = [await run(SHOW), await run(SHOW), await run(`${SHOW} --seed 43`)];
  expect(again.out).toBe(first.out);
  expect(other.out).not.toBe(first.out);
});

test("no line is wider than a pipe's 80 columns, in every country", async () => {
  for (const country of ["US", "GB", "SE", "DE"]) {
    const { out } = await run(`world show --customer 3 --at 2026-03-01 --country ${country} --months 6`);
    expect(out.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
  }
});

test("a wide terminal shows more of each row", async () => {
  const { out } = await run(SHOW, { isTTY: true, columns: 140 });
  expect(out).toMatch(/^2026-02-\d\d {2}\d\d:\d\d /m);
});

test("colours are for terminals that have them", async () => {
  const start = "\u001b[";
  expect((await run(SHOW, { isTTY: true, colors: true })).out).toContain(start);
  expect((await run(SHOW, { isTTY: true, colors: false })).out).not.toContain(start);
  expect((await run(SHOW, { isTTY: false, colors: true })).out).not.toContain(start);
});

test("--json is the same life as data: sums agree with the movements, amounts are whole", async () => {
  const { out } = await run(`${SHOW} --months 3 --json`);
  const life = JSON.parse(out);
  expect(life.months).toHaveLength(3);
  for (const { inMinor, outMinor, netMinor } of life.months) expect(inMinor - outMinor).toBe(netMinor);
  const everyday = life.months.reduce((sum: number, { netMinor }: { netMinor: number }) => sum + netMinor, 0);
  // What is held counts in the months and not yet in the balance.
  const held = life.accounts
    .filter(({ account }: { account: { type: string } }) =>
      ["checking", "savings", "credit_card", "wallet"].includes(account.type),
    )
    .reduce((sum: number, { balance }: { balance: { holdsMinor: number } }) => sum + balance.holdsMinor, 0);
  expect(everyday + held).toBe(life.balanceMinor.at(-1) - life.balanceMinor[0]);
});

test("what comes up lies ahead, soonest first, and is what then happens", async () => {
  const { upcoming } = JSON.parse((await run(`${SHOW} --json`)).out);
  const days = upcoming.map(({ on }: { on: string }) => on);
  expect(days.length).toBeGreaterThan(3);
  expect(days).toEqual(days.toSorted());
  expect(days[0] >= "2026-03-01").toBe(true);
  const payday = upcoming.find(({ channel }: { channel: string }) => channel === "payroll");
  const then = JSON.parse((await run(`world show --customer 7 --at ${payday.on}T23:59:00Z --json`)).out);
  expect(then.income).toContainEqual(
    expect.objectContaining({ lastOn: payday.on, lastMinor: payday.amountMinor }),
  );
});

test("a customer is found by number or by what they sign in with", async () => {
  const { customer } = JSON.parse((await run(`${SHOW} --json`)).out);
  const named = await run(`world show --customer ${customer.username} --at 2026-03-01`);
  expect(named.out).toBe((await run(SHOW)).out);
});

test("somebody of a scenario file is shown with exactly what the file says", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sandbank-cli-"));
  try {
    const file = join(folder, "ada.yaml");
    const account = "{ key: spare, bank: chase, product: savings, openedOn: -30d, openingBalance: '10.00' }";
    await writeFile(file, `people:\n  - username: ada\n    name: Ada Lovelace\n    accounts: [${account}]\n`);
    const { code, out } = await run(`world show --customer ada --at 2026-03-01 --scenario ${file}`);
    expect(code).toBe(0);
    expect(out).toContain("Ada Lovelace");
    expect(out).toContain("Accounts (1, USD)");

    await writeFile(file, "people:\n  - username: ada\n    nam: Ada\n");
    const wrong = await run(`world show --scenario ${file}`);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain(`${file}:3`);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a persona is shown by its id, the next of the kind by a number behind it", async () => {
  const names = await Promise.all(
    ["thin_file", "thin_file.2"].map(async (id) => {
      const { out } = await run(`world show --persona ${id} --at 2026-03-01 --json`);
      const { customer } = JSON.parse(out);
      expect(customer).toMatchObject({ persona: "thin_file", username: id });
      return customer.number;
    }),
  );
  expect(names[0]).not.toBe(names[1]);
  expect((await run("world list")).out).toContain("thin_file");
});

test("a check tells each persona's verdict and ends with 0 where all is kept", async () => {
  const { code, out } = await run("world check --persona thin_file --seeds 2 --at 2026-03-01");
  expect(out).toMatch(/^kept +thin_file: \d+ promises in 2 worlds\n$/);
  expect(code).toBe(0);
});

test("a broken promise is told with the seed and what was found", () => {
  const violation = {
    persona: "saver",
    customer: "saver",
    sentence: "they save",
    found: "nothing saved",
    seed: 9,
  };
  const lines = verdictLines(
    { persona: "saver", promises: 1, worlds: 1, violations: [violation] },
    styleOf(false),
  );
  expect(lines).toEqual([
    "broken saver: 1 promise in 1 world",
    "       seed 9, saver: they save, but nothing saved",
  ]);
});

test("what is listed and what a check found can be had as JSON", async () => {
  const listed = JSON.parse((await run("world list --json")).out);
  const codes = (await run("world list")).out.match(/^[A-Z]{2}(?= )/gm);
  expect(listed.countries.map(({ code }: { code: string }) => code)).toEqual(codes);
  expect(listed.countries[0].banks).toContainEqual({ id: "chase", name: "Chase" });
  expect(listed.personas).toContainEqual(expect.objectContaining({ id: "thin_file" }));
  const check = await run("world check --persona thin_file --seeds 2 --at 2026-03-01 --json");
  expect(check.code).toBe(0);
  expect(JSON.parse(check.out)).toEqual([
    { persona: "thin_file", promises: expect.any(Number), worlds: 2, violations: [] },
  ]);
});

test("every country that is listed has people with accounts", async () => {
  const { out } = await run("world list");
  const countries = out.match(/^[A-Z]{2}(?= )/gm) ?? [];
  expect(countries.length).toBeGreaterThanOrEqual(5);
  for (const country of countries) {
    const { accounts } = JSON.parse(
      (await run(`world show --country ${country} --at 2026-03-01 --months 1 --json`)).out,
    );
    expect(accounts.length).toBeGreaterThan(0);
  }
});

test.each([
  ["world show --bogus", "Unknown option '--bogus'; there are --customer, --persona, --at,"],
  ["world show --custmer 7", "Unknown option '--custmer'; did you mean --customer?"],
  ["world show -x", "Unknown option '-x'; there are --customer,"],
  ["world show --customer --json", "Option '--customer <number or name>' argument missing"],
  ["world show --months -1", "from 1 to 60"],
  ["world show --customer", "Option '--customer <number or name>' argument missing"],
  ["world show --customer=", "Option '--customer <number or name>' argument missing"],
  ["sandbox --world=", "Option '--world <name>' argument missing"],
  ["world show --customer zed", '"zed" is nobody'],
  ["world show --customer 0", '"0" is nobody'],
  ["world show --country FR", "US, IN, GB, SE, DE"],
  ["world show --at 2026-02-30", "no date such as"],
  ["world show --at 1999-12-31", "between 2000-01-01 and 2099-12-31"],
  ["world show --months 61", "from 1 to 60"],
  ["world show --seed 1.5", "no whole number"],
  ["world show --customer 7 --persona x", "not both"],
  ["world show --persona x", '"x" is no kind of life'],
  ["world check --persona thin_file.2", '"thin_file.2" is no kind of life'],
  ["world check --at 2025-12-31", "between 2026-01-01 and 2099-12-31"],
  ["world check --seeds 0", "from 1 to"],
  ["world show --scenario /nowhere.yaml", "cannot be read"],
  ["openapi --url nowhere", '--url "nowhere" is no URL such as http'],
  ["world show 7", "Unexpected argument '7'"],
  ["word list", 'there is no "word list"; did you mean "world list"?'],
  ["frobnicate", 'there is no "frobnicate"; there are start, sandbox,'],
])("%s is refused in one line that says why", async (line, reason) => {
  const { code, out, err } = await run(line);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(reason);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
});

test("help is there for everything, and half a command is answered with it", async () => {
  for (const line of ["--help", "world --help", ...commands.map(({ name }) => `${name} --help`)]) {
    expect(await run(line)).toMatchObject({ code: 0, err: "" });
  }
  expect((await run("world show --customer 7 --help")).out).toContain("--months <number>");
  expect(await run("world")).toMatchObject({ code: 2, out: "" });
  for (const line of ["", " world", " world show"]) {
    expect(await run(`help${line}`)).toEqual(await run(`${line.trim()} --help`));
  }
  expect((await run("help nothing")).code).toBe(2);
  expect((await run("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("as a process it prints, ends with its code, and stops quietly when nobody reads on", async () => {
  const main = fileURLToPath(new URL("../main.ts", import.meta.url));
  const start = (...args: string[]) => spawn(process.execPath, ["--import", "tsx", main, ...args]);
  const ended = (child: ReturnType<typeof start>) =>
    new Promise<{ code: number | null; err: string }>((resolve) => {
      let err = "";
      child.stderr.on("data", (chunk) => {
        err += chunk;
      });
      child.on("close", (code) => resolve({ code, err }));
    });

  const unread = start("world", "show", "--at", "2026-03-01", "--json");
  unread.stdout.destroy();
  const wrong = start("world", "show", "--bogus");
  wrong.stdout.resume();
  const [quiet, refused] = await Promise.all([ended(unread), ended(wrong)]);
  expect(quiet).toEqual({ code: 0, err: "" });
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("--bogus") });
});
