import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeFolder } from "@sandbank/file-lock/make-folder";
import { command } from "../cli/command.ts";
import { UsageError } from "../cli/usage-error.ts";

/** `sandbank certs`: what `sandbank sandbox --tls` serves with. */
export const certs = command({
  name: "certs",
  summary:
    "Makes a certificate authority of your own, a certificate for localhost and one for a client. A second run keeps the authority, so that it has to be trusted only once. For tests alone: the keys are as safe as the folder.",
  options: {
    out: { type: "string", value: "<folder>", help: "where they are written; .sandbank/certs unless told" },
    host: {
      type: "string",
      value: "<name>",
      multiple: true,
      help: "another name or address the certificate is good for",
    },
    days: { type: "string", value: "<number>", help: "how long they are good for; 365 unless told" },
    json: { type: "boolean", help: "prints the paths as JSON" },
  },
  async run({ out = join(".sandbank", "certs"), host = [], days = "365", json }, { print }) {
    if (!/^[1-9]\d{0,3}$/.test(days)) throw new UsageError(`--days "${days}" is no number from 1 to 9999`);
    const folder = resolve(out);
    const paths = {
      authority: join(folder, "ca.pem"),
      authorityKey: join(folder, "ca-key.pem"),
      server: join(folder, "server.pem"),
      serverKey: join(folder, "server-key.pem"),
      client: join(folder, "client.pem"),
      clientKey: join(folder, "client-key.pem"),
    };
    makeOut(folder);
    const { issueCertificate, makeAuthority, openAuthority } = await import("./issue.ts");
    const terms = { now: new Date(), days: Number(days) };
    const known = existsSync(paths.authority) && existsSync(paths.authorityKey);
    const authority = known
      ? await openAuthority({ certificate: read(paths.authority), key: read(paths.authorityKey) })
      : await makeAuthority(terms);
    if (!known) {
      write(paths.authority, authority.pem.certificate);
      write(paths.authorityKey, authority.pem.key);
    }
    const names = ["localhost", "127.0.0.1", "::1", ...host];
    for (const [use, subject] of [
      ["server", "localhost"],
      ["client", "sandbank client"],
    ] as const) {
      const pem = await issueCertificate(authority, {
        ...terms,
        use,
        subject,
        names: use === "server" ? names : [],
      });
      write(paths[use], pem.certificate);
      write(paths[`${use}Key`], pem.key);
    }
    if (json) print(JSON.stringify(paths));
    else {
      print(
        `${known ? "Kept the authority, made new certificates" : "Made an authority and certificates"} in ${folder}`,
      );
      print(`  sandbank sandbox --tls ${folder}`);
      print(`  NODE_EXTRA_CA_CERTS=${paths.authority} node your-app.js`);
      print(`  curl --cacert ${paths.authority} https://localhost:4010/`);
    }
    return 0;
  },
});

function makeOut(folder: string): void {
  try {
    makeFolder(folder, { mode: 0o700 });
  } catch (error) {
    throw new UsageError(`--out ${folder} cannot be used: ${error instanceof Error ? error.message : error}`);
  }
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}

/** Readable by its owner alone. */
function write(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
}
