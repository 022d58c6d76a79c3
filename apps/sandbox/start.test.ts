import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";

// Each starts a process from source, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const program = fileURLToPath(new URL("testing/tell-loads.ts", import.meta.url));

/** A process asked for these things, one after the other. @returns the packages loaded until each was answered */
function loadsOf(...asked: readonly string[]): readonly (readonly string[])[] {
  return told("loads", asked);
}

/** The same for what stands behind the façades. */
function opensOf(...asked: readonly string[]): readonly (readonly string[])[] {
  return told("opens", asked);
}

function told(what: "loads" | "opens", asked: readonly string[]): readonly (readonly string[])[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", program, ...asked], {
    encoding: "utf8",
  });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  const steps = stdout.split(/^asked .*\n/m).slice(0, -1);
  const seen = new Set<string>();
  return steps.map((lines) => {
    const loaded = [...lines.matchAll(new RegExp(`^${what} (.*)$`, "gm"))].map(([, name = ""]) => name);
    const added = [...new Set(loaded)].filter((name) => !seen.has(name));
    for (const name of added) seen.add(name);
    return added.sort();
  });
}

// Each package more is milliseconds and megabytes of every start: let it be loaded by what needs it.
const AT_START = ["@faker-js/faker", "hono", "zod"];

test("a sandbox that says what its banks are and their keys has loaded nothing that only later answers need", () => {
  expect(loadsOf("/amex/.well-known/openid-configuration", "/chase/jwks")).toEqual([AT_START, []]);
});

test("what is loaded late is loaded by what needs it, and warmed up a consent waits for nothing", () => {
  expect(loadsOf("warm-up", "/amex/authorize?client_id=nobody", "/_sandbank/worlds")).toEqual([
    [...AT_START, "@hono/node-server", "oidc-provider"].sort(),
    [],
    ["@trpc/server", "yaml"],
  ]);
});

test("a start knows of the façades what they are; what answers at one is loaded by its first request", () => {
  const opened = opensOf("/", "/tink/api/v1/nothing", "/aa/Heartbeat");
  expect(opened).toEqual([
    ["@sandbank/protocol-account-aggregator/hosting", "@sandbank/protocol-tink/hosting"],
    ["@sandbank/protocol-tink/server"],
    ["@sandbank/protocol-account-aggregator/server"],
  ]);
});
