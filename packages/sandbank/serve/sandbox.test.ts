import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "sandbank-serve-"));
const running: ChildProcess[] = [];
afterAll(async () => {
  await Promise.all(running.map((child) => ended(child, "SIGKILL")));
  rmSync(folder, { recursive: true });
});

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

function sandbank(...args: string[]): ChildProcess {
  return sandbankWith({ DATA_DIR: folder }, ...args);
}

function sandbankWith(env: Readonly<Record<string, string>>, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", main, ...args], {
    env: { ...process.env, PORT: "", SEED: "", DATA_FILE: "", DATA_DIR: "", ...env },
  });
  running.push(child);
  return child;
}

function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", resolve);
    if (signal) child.kill(signal);
  });
}

/** The first line it prints, as JSON. */
function ready(child: ChildProcess): Promise<{ url: string }> {
  return new Promise((resolve, reject) => {
    let out = "";
    child.stdout?.on("data", (chunk) => {
      out += chunk;
      if (out.includes("\n")) resolve(JSON.parse(out));
    });
    child.stderr?.on("data", (chunk) => reject(new Error(String(chunk))));
  });
}

test("sandbank sandbox says on one line where it is, opens the worlds it is told, and ends on a signal", async () => {
  const child = sandbank("sandbox", "--port", "0", "--seed", "7", "--world", "blue", "--json");
  const { url } = await ready(child);
  const world = await (await fetch(`${url}/~blue/_sandbank/worlds/blue`)).json();
  expect(world).toMatchObject({ id: "blue", seed: 7 });
  expect(await ended(child, "SIGTERM")).toBe(0);
});

test("with --tls it answers over TLS as an https issuer", async () => {
  expect(await ended(sandbank("certs", "--out", join(folder, "certs")))).toBe(0);
  const { url } = await ready(sandbank("sandbox", "--port", "0", "--tls", join(folder, "certs"), "--json"));
  expect(url).toMatch(/^https:/);
  const body = await new Promise<string>((resolve, reject) => {
    get(
      `${url}/amex/.well-known/openid-configuration`,
      { ca: readFileSync(join(folder, "certs", "ca.pem")) },
      (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => resolve(text));
      },
    ).on("error", reject);
  });
  expect(JSON.parse(body)).toMatchObject({ issuer: `${url}/amex`, token_endpoint: `${url}/amex/token` });
});

test.each([
  [["sandbox", "--port", "high"], {}, "sandbox: --port must be a port"],
  [["sandbox"], { PORT: "high" }, "sandbox: PORT must be a port"],
  [["sandbox", "--host", "0.0.0.0"], {}, "--token or SANDBOX_TOKEN has to be set where --host is not"],
  [["sandbox", "--tls", "/nowhere"], {}, "--tls /nowhere cannot be used"],
  [["sandbox", "--data", main, "--port", "0"], {}, `--data ${main} cannot be used as a folder`],
  [["core", "--port", "0", "--data", main], {}, `--data ${main} cannot be used as a folder`],
  [["start", "--data", main], {}, `--data ${main} cannot be used as a folder`],
])("%j with %o is one clear line and a failure", async (args, env, reason) => {
  const child = sandbankWith(env, ...args);
  let err = "";
  child.stderr?.on("data", (chunk) => {
    err += chunk;
  });
  expect(await ended(child)).toBe(1);
  expect(err).toContain(reason);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
});
