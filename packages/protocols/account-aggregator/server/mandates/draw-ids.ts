import { createHash } from "node:crypto";
import type { MandateContext } from "./context.ts";

type Drawing = Pick<MandateContext, "world" | "store" | "clock">;

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** 32 bytes that are nobody else's in this world; the same world draws the same ones in the same order. */
async function draw({ world, store }: Drawing, what: string): Promise<Buffer> {
  const count = await store.increment("aa:mandate-count", what);
  return createHash("sha256").update(`${world.seed}\nupi mandate\n${what}\n${count}`).digest();
}

function spell(bytes: Buffer, alphabet: string): string {
  return [...bytes].map((byte) => alphabet.charAt(byte % alphabet.length)).join("");
}

/** 48 bits of the world's time, 80 drawn (https://github.com/ulid/spec). */
export async function drawUlid(context: Drawing): Promise<string> {
  let time = "";
  for (let left = context.clock.now(), i = 0; i < 10; i++, left = Math.floor(left / 32)) {
    time = CROCKFORD.charAt(left % 32) + time;
  }
  return time + spell((await draw(context, "ulid")).subarray(0, 16), CROCKFORD);
}

/** 35 letters and digits, the first three of whoever asks NPCI. */
export async function drawTxnId(context: Drawing): Promise<string> {
  return `SBX${spell(await draw(context, "txn"), ALPHANUMERIC)}`;
}

/** Twelve digits: last one of the year, day of the year, hour, and six more. */
export async function drawRrn(context: Drawing): Promise<string> {
  const now = new Date(context.clock.now());
  const year = now.getUTCFullYear();
  const day = Math.floor((now.getTime() - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
  const drawn = (await draw(context, "rrn")).readUInt32BE(0) % 1_000_000;
  const parts = [
    String(day).padStart(3, "0"),
    String(now.getUTCHours()).padStart(2, "0"),
    String(drawn).padStart(6, "0"),
  ];
  return `${year % 10}${parts.join("")}`;
}

/** Unique mandate number: 32 hexadecimal digits at the payer's payment service. */
export async function drawUmn(context: Drawing, payerVpa: string): Promise<string> {
  const handle =
    payerVpa
      .split("@")[1]
      ?.replace(/[^a-z]/gi, "")
      .toLowerCase() || "mockupi";
  return `${(await draw(context, "umn")).toString("hex").slice(0, 32)}@${handle}`;
}

export async function drawShortCode(context: Drawing): Promise<string> {
  return spell((await draw(context, "short")).subarray(0, 12), ALPHANUMERIC);
}

/** RFC 9562, version 8. */
export async function drawUuid(context: Drawing): Promise<string> {
  const hex = (await draw(context, "event")).toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
