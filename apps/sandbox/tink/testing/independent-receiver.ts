// A receiver written from https://docs.tink.com/resources/webhooks alone: nothing of ours is used here.
import { spawnSync } from "node:child_process";
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

interface Received {
  readonly signature: string | undefined;
  readonly body: string;
}

/** Says whether a message is Tink's, going by the secret and the receiver's own clock (Unix seconds). */
export type Verify = (message: Received, secret: string, now: number) => boolean;

const TOLERANCE_SECONDS = 300;

/** The documented check. */
export const verifyByNode: Verify = ({ signature, body }, secret, now) => {
  const parts = new Map((signature ?? "").split(",").map((part) => [part.split("=")[0], part.split("=")[1]]));
  const time = parts.get("t");
  const given = parts.get("v1");
  if (time === undefined || given === undefined) return false;
  const expected = createHmac("sha256", secret).update(`${time}.${body}`, "utf8").digest("hex");
  const isSame =
    given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
  return isSame && Math.abs(now - Number(time)) <= TOLERANCE_SECONDS;
};

const PYTHON = `
import hashlib, hmac, json, sys
m = json.load(sys.stdin)
parts = dict(p.split("=", 1) for p in m["signature"].split(",") if "=" in p)
signed = (parts.get("t", "") + "." + m["body"]).encode()
digest = hmac.new(m["secret"].encode(), signed, hashlib.sha256).hexdigest()
same = hmac.compare_digest(digest, parts.get("v1", ""))
sys.exit(0 if same and abs(m["now"] - int(parts["t"])) <= 300 else 1)
`;

/** The same in Python's standard library. */
export const verifyByPython: Verify = (message, secret, now) => {
  const input = JSON.stringify({ ...message, secret, now });
  return spawnSync("python3", ["-c", PYTHON], { input }).status === 0;
};

export const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** The check of client libraries that compare a bare HMAC of the body, as `:crypto.mac(:hmac, :sha256, secret, body)`. */
export const verifyBareBody: Verify = ({ signature, body }, secret) =>
  createHmac("sha256", secret).update(body).digest("hex") === signature;

/** Listens; answers 204 to what is Tink's and 412 to what is not, or as it is told to. */
export async function listen(verify: Verify, now: () => number) {
  const received: (Received & { readonly answered: number })[] = [];
  const answers: number[] = [];
  let secret = "";
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const header = request.headers["x-tink-signature"];
      const message = { signature: header?.toString(), body: Buffer.concat(chunks).toString("utf8") };
      const answered = verify(message, secret, now()) ? (answers.shift() ?? 204) : 412;
      received.push({ ...message, answered });
      response.writeHead(answered).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  return {
    url: `http://localhost:${port}/tink`,
    received,
    answers,
    /** It has to know it before anything comes. */
    trust(shared = "") {
      secret = shared;
    },
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
