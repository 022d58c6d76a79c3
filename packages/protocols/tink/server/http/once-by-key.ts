import { hash } from "node:crypto";
import { z } from "zod";
import type { TinkCore } from "../tink-context.ts";
import type { Access } from "./access.ts";
import type { Operation } from "./operation.ts";
import type { Reply } from "./reply.ts";
import type { TinkRequest } from "./request.ts";
import { TinkError } from "./tink-error.ts";

const KIND = "IdempotentReply";
const HOUR_MS = 3_600_000;
const KEPT_MS = 24 * HOUR_MS;
const LONGEST_KEY = 255;

const jsonObject = z.record(z.string(), z.json());

const keptReply = z.object({
  /** What the key was sent with. */
  request: z.string(),
  reply: z.union([
    z.object({ status: z.literal([200, 201, 202]), body: z.union([jsonObject, z.array(z.json())]) }),
    z.object({ status: z.literal(204) }),
  ]),
  expiresAt: z.number(),
});

interface Call {
  readonly operation: Pick<Operation, "method" | "name">;
  readonly access: Access;
  readonly request: TinkRequest;
  /** Path and query. */
  readonly url: string;
}

/**
 * Does something once for an `Idempotency-Key`: who sends the key again within 24 hours of the world gets the same
 * answer, and nothing happens. What is refused is not kept, so it can be put right with the same key.
 * @throws TinkError 400 for a key that is none, 409 for one that was sent with something else
 */
export async function onceByKey(
  { store, clock }: Pick<TinkCore, "store" | "clock">,
  { operation, access, request, url }: Call,
  work: () => Promise<Reply> | Reply,
): Promise<Reply> {
  const key = request.header("Idempotency-Key");
  if (key === undefined || operation.method === "GET") return work();
  if (key === "" || key.length > LONGEST_KEY)
    throw new TinkError(
      400,
      "idempotency.invalid_key",
      `Idempotency-Key has ${key.length} characters; send 1 to ${LONGEST_KEY}.`,
    );
  const id = hash("sha256", `${access.app.id}\n${key}`, "hex");
  const sent = [operation.method, url, access.user?.id ?? "", await request.text()].join("\n");
  const fingerprint = hash("sha256", sent, "hex");
  return store.inTurn(`idempotency/${id}`, async () => {
    const record = await store.get(KIND, id);
    const kept = record && keptReply.parse(record.value);
    if (kept && kept.expiresAt > clock.now()) {
      if (kept.request === fingerprint) return kept.reply;
      throw new TinkError(
        409,
        "idempotency.key_reused",
        "This Idempotency-Key was sent with another request in the last 24 hours; choose a new one.",
      );
    }
    const reply = await work();
    // Texts are what somebody reads, never what something did.
    if ("text" in reply) return reply;
    const value = { request: fingerprint, reply, expiresAt: clock.now() + KEPT_MS };
    await store.put({ kind: KIND, id, value: jsonObject.parse(value), expiresAt: value.expiresAt });
    return reply;
  });
}
