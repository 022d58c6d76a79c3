import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { terminalOn } from "../cli/terminal.ts";
import { certs } from "./certs.ts";

const folder = mkdtempSync(join(tmpdir(), "sandbank-certs-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<string> {
  let out = "";
  const write = (text: string) => {
    out += text;
  };
  expect(await certs.run(args, terminalOn({ write }, { write }))).toBe(0);
  return out;
}
const read = (file: string) => readFileSync(join(folder, file));

test("a server with the certificate is trusted by whoever trusts the authority, a client's proves who it is", async () => {
  await run("--out", folder);
  const server = createServer(
    {
      key: read("server-key.pem"),
      cert: read("server.pem"),
      ca: read("ca.pem"),
      requestCert: true,
      rejectUnauthorized: true,
    },
    (_, response) => response.end("yes"),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const status = await new Promise((resolve, reject) => {
    request(
      {
        host: "localhost",
        port,
        ca: read("ca.pem"),
        cert: read("client.pem"),
        key: read("client-key.pem"),
        agent: false,
      },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    )
      .on("error", reject)
      .end();
  });
  server.close();
  server.closeAllConnections();
  expect(status).toBe(200);
});

test("a second run keeps the authority and makes new certificates; keys are for their owner alone", async () => {
  await run("--out", folder);
  const [authority, server] = [read("ca.pem").toString(), read("server.pem").toString()];
  const said = await run("--out", folder, "--host", "bank.internal");
  expect(said).toContain("Kept the authority");
  expect(read("ca.pem").toString()).toBe(authority);
  expect(read("server.pem").toString()).not.toBe(server);
  const certificate = new X509Certificate(read("server.pem"));
  expect(certificate.verify(new X509Certificate(authority).publicKey)).toBe(true);
  expect(certificate.subjectAltName).toContain("DNS:bank.internal");
  expect(statSync(join(folder, "server-key.pem")).mode & 0o077).toBe(0);
});

test("days that are no number are refused, and nothing is written", async () => {
  await expect(run("--out", join(folder, "none"), "--days", "soon")).rejects.toThrow('--days "soon"');
  expect(() => statSync(join(folder, "none"))).toThrow();
});
