// FIUs that have no code of ours, from registering to decrypted documents, over a real port and by the real time. The
// one in Node is told by notifications when to go on, the one in Python by the person who runs it.
import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { systemClock } from "@sandbank/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createSandbox, type Sandbox } from "../app.ts";
import { controlOf } from "../control/testing/control-of.ts";

const { PYTHON_PATH = "python3", REQUIRE_ALL } = process.env;

const example = (name: string) =>
  fileURLToPath(new URL(`../../../packages/protocols/account-aggregator/examples/${name}`, import.meta.url));

const NO_CRYPTOGRAPHY = `${PYTHON_PATH} does not import cryptography: install python3-cryptography, or set PYTHON_PATH`;

const PROGRAMS = [
  { language: "Node", command: [process.execPath, example("fiu.mjs")], isNotified: true, isPossible: true },
  {
    language: "Python",
    command: [PYTHON_PATH, example("fiu.py")],
    isNotified: false,
    isPossible: hasCryptography(PYTHON_PATH),
  },
] as const;

/** What the programs print, a line each. */
const printed = z.union([
  z.object({ handle: z.uuidv4() }),
  z.object({ sessionId: z.uuidv4() }),
  z.object({
    consentId: z.uuidv4(),
    status: z.string(),
    detail: z.looseObject({ Accounts: z.array(z.looseObject({ fipId: z.string() })) }),
  }),
  z.object({ fipID: z.string(), maskedAccNumber: z.string(), document: z.string() }),
]);
type Printed = z.infer<typeof printed>;

let sandbox: Sandbox;
const server = createServer((request, response) => sandbox.listener(request, response));
const failures: unknown[] = [];
let url: string;
beforeAll(async () => {
  sandbox = await createSandbox({ clock: systemClock, onServerError: (error) => failures.push(error) });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://localhost:${addressOf(server.address()).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await sandbox.close();
});

describe.each(PROGRAMS)("an FIU in $language", ({ command, isNotified, isPossible }) => {
  test.for(["Curve25519", "X25519"])(
    "goes from consent to decrypted data with a key of %s",
    async (encoding, { skip }) => {
      if (!REQUIRE_ALL) skip(!isPossible, NO_CRYPTOGRAPHY);
      expect(isPossible, NO_CRYPTOGRAPHY).toBe(true);
      const { rest } = controlOf(sandbox);
      const vua = `${sandbox.world.customer(1, "IN").phone.slice(-10)}@sandbank-aa`;
      const lines: Printed[] = [];
      await using program = run(command, [url, vua, encoding]);
      for await (const line of program.lines) {
        lines.push(line);
        if ("handle" in line) {
          const approved = await rest("POST", `/account-aggregator/consents/${line.handle}/approve`, {});
          expect(approved).toMatchObject({ status: 200 });
        }
        // The data is ready with the answer to its request, unless a bank was told to take its time.
        if (!isNotified && ("handle" in line || "sessionId" in line)) program.goOn();
      }
      expect(await program.end, program.complaints()).toBe(0);
      expect(failures).toEqual([]);

      const consent = lines.find((line) => "consentId" in line);
      expect(consent).toMatchObject({
        status: "ACTIVE",
        detail: { Customer: { id: vua }, consentMode: "STORE" },
      });
      const accounts = consent?.detail.Accounts ?? [];
      const documents = lines.filter((line) => "document" in line);
      expect(accounts.length).toBeGreaterThan(0);
      expect(documents.map(({ fipID }) => fipID).sort()).toEqual(accounts.map(({ fipId }) => fipId).sort());
      for (const { document, maskedAccNumber } of documents) {
        expect(document).toContain(`maskedAccNumber="${maskedAccNumber}"`);
        expect(document).toContain("<Transaction ");
      }
    },
  );
});

/** A program of its own that says things line by line, and goes on when it is told to. */
function run([program, ...first]: readonly [string, ...string[]], more: readonly string[]) {
  const child = spawn(program, [...first, ...more], { stdio: ["pipe", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.on("data", (chunk) => {
    complaints += chunk;
  });
  const end = new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  return {
    end,
    complaints: () => complaints,
    goOn: () => child.stdin.write("\n"),
    lines: (async function* () {
      for await (const line of createInterface({ input: child.stdout }))
        yield printed.parse(JSON.parse(line));
    })(),
    async [Symbol.asyncDispose]() {
      child.kill();
      await end;
    },
  };
}

function hasCryptography(python: string): boolean {
  try {
    execFileSync(python, ["-c", "import cryptography"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("the server listens nowhere");
  return address;
}
