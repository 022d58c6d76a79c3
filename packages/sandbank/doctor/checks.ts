import { lookup } from "node:dns/promises";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { createServer, connect as openSocket } from "node:net";
import { availableParallelism, freemem } from "node:os";
import { dirname, resolve } from "node:path";
import { settings } from "@sandbank/run-server";

type Env = Readonly<Record<string, string | undefined>>;

interface Finding {
  readonly ok: boolean;
  readonly detail: string;
  /** What to do; empty when there is nothing to do. */
  readonly fix: string;
}

interface Check {
  readonly name: string;
  look(env: Env): Promise<Finding> | Finding;
}

const LEAST_NODE = [20, 19] as const;
/** What the sandbox, the core and its database take together, with room. */
const LEAST_MEMORY_MB = 400;
const WAIT_MS = 3_000;

export const checks: readonly Check[] = [
  { name: "Node", look: () => node(process.versions.node) },
  { name: "portal port", look: ({ PORT }) => port(PORT || "4000", "--port") },
  { name: "sandbox port", look: ({ SANDBOX_PORT }) => port(SANDBOX_PORT || "4010", "--sandbox-port") },
  { name: "localhost", look: localhost },
  { name: "data directory", look: ({ DATA_DIR }) => writable(resolve(DATA_DIR || ".sandbank")) },
  { name: "memory", look: memory },
  { name: "database", look: ({ DATABASE_URL = "" }) => database(DATABASE_URL) },
];

function node(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const ok = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return { ok, detail: `v${version}`, fix: ok ? "" : `Install Node ${LEAST_NODE.join(".")} or newer.` };
}

function port(text: string, option: string): Promise<Finding> | Finding {
  if (!settings.port.safeParse(text).success) {
    return { ok: false, detail: `${text} is no port`, fix: `Choose one from 0 to 65535 with ${option}.` };
  }
  const fix = `Stop what listens there, or choose another with ${option}.`;
  return new Promise((done) => {
    const server = createServer();
    server.once("error", ({ message }) => done({ ok: false, detail: `${text}: ${message}`, fix }));
    server.listen(Number(text), "127.0.0.1", () =>
      server.close(() => done({ ok: true, detail: `${text} is free`, fix: "" })),
    );
  });
}

async function localhost(): Promise<Finding> {
  const found = await lookup("localhost", { all: true }).catch(() => []);
  const addresses = found.map(({ address }) => address);
  const ok = addresses.includes("127.0.0.1");
  return {
    ok,
    detail: addresses.length > 0 ? `is ${addresses.join(", ")}` : "has no address",
    fix: ok ? "" : 'Add the line "127.0.0.1 localhost" to the hosts file of this machine.',
  };
}

/** The folder, or the nearest one above it that there is. */
function writable(folder: string): Finding {
  const there = existsSync(folder) || dirname(folder) === folder;
  if (!there) {
    const above = writable(dirname(folder));
    return { ...above, detail: above.ok ? `${folder} can be made` : above.detail };
  }
  const fix = "Choose another folder with --data.";
  if (!statSync(folder).isDirectory()) return { ok: false, detail: `${folder} is no folder`, fix };
  try {
    accessSync(folder, constants.W_OK);
    return { ok: true, detail: `${folder} can be written`, fix: "" };
  } catch {
    return { ok: false, detail: `${folder} cannot be written`, fix };
  }
}

function memory(): Finding {
  const free = Math.round(freemem() / 2 ** 20);
  const ok = free >= LEAST_MEMORY_MB;
  return {
    ok,
    detail: `${free} MB free, ${availableParallelism()} processors`,
    fix: ok ? "" : `Close something: everything together takes up to ${LEAST_MEMORY_MB} MB.`,
  };
}

function database(url: string): Promise<Finding> | Finding {
  if (url === "") return { ok: true, detail: "embedded (DATABASE_URL is not set)", fix: "" };
  const parsed = URL.parse(url);
  if (!parsed?.hostname) {
    const fix = "Write it as postgres://user:password@host:5432/name.";
    return { ok: false, detail: "DATABASE_URL is no URL", fix };
  }
  const where = `${parsed.hostname}:${parsed.port || 5432}`;
  const fix = "Start Postgres there, or unset DATABASE_URL to use the embedded database.";
  return new Promise((done) => {
    const socket = openSocket({ host: parsed.hostname, port: Number(parsed.port || 5432), timeout: WAIT_MS });
    const end = (finding: Finding) => {
      socket.destroy();
      done(finding);
    };
    socket.once("connect", () => end({ ok: true, detail: `something answers at ${where}`, fix: "" }));
    socket.once("timeout", () => end({ ok: false, detail: `${where} does not answer`, fix }));
    socket.once("error", ({ message }) => end({ ok: false, detail: `${where}: ${message}`, fix }));
  });
}
