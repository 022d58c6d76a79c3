import { type Clock, toIso } from "@sandbank/domain";
import type { DoorEnv } from "@sandbank/protocol-door/server";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { type EntityRole, type Signer, signDetached } from "../../crypto/index.ts";
import { VERSION } from "../../wire/index.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";
import type { Entity } from "../registry/entity.ts";
import { checkSignature, type Registry } from "../registry/registry.ts";
import { readEnvelope, readJson, requireTimely } from "./read-envelope.ts";
import type { RebitCall, RebitOperation } from "./rebit-operation.ts";
import { simulate } from "./simulate-res.ts";
import { FIRST_VERSION, generationOf, versionFor } from "./versions.ts";

export interface RebitDoorOptions {
  /** What every path of the party begins with, e.g. `/hdfc/fip` or `/~blue/aa`. */
  readonly base: string;
  readonly operations: readonly RebitOperation[];
  readonly registry: Registry;
  /** Whose signature answers have. */
  readonly signer: Signer;
  readonly clock: Clock;
  /** The machine's, where it differs: senders may go by it. */
  readonly machineClock?: Clock | undefined;
  /** How far its own clock is ahead. */
  readonly skewMs?: () => Promise<number>;
  readonly drawTxnid: () => Promise<string>;
  readonly health: () => "UP" | "DOWN";
  readonly onServerError: (error: unknown) => void;
}

/** Far more than any message of the framework. */
const LARGEST_BODY_BYTES = 512 * 1024;

const NOTHING = new Uint8Array();

/** What an answer says where the request could not be read. */
const NOBODYS_TXNID = "00000000-0000-4000-8000-000000000000";

/** Header an api key comes in, by who shows it (aa.md 3). */
const KEY_HEADER: Readonly<Record<EntityRole, string>> = {
  FIU: "client_api_key",
  FIP: "fip_api_key",
  AA: "aa_api_key",
};

type RebitContext = Context<DoorEnv>;

/** A party that speaks ReBIT: every request is checked in one order, every answer is signed. */
export function createRebitDoor(options: RebitDoorOptions): Hono<DoorEnv> {
  const { base, operations, health } = options;
  const door = new Hono<DoorEnv>().basePath(base);
  const tooLarge = `The body is larger than ${LARGEST_BODY_BYTES} bytes.`;
  const smallBody = bodyLimit({
    maxSize: LARGEST_BODY_BYTES,
    onError: () => refuse(options, new AaRefusal("InvalidRequest", tooLarge)),
  });
  door.get("/Heartbeat", async () =>
    send(options, 200, { ver: VERSION, timestamp: await timeOf(options), Status: health() }),
  );
  for (const operation of operations) {
    const { method, path, signed } = operation;
    const handle = (c: RebitContext) => answer(options, operation, c);
    if (signed === "body") door.on(method, path, smallBody, handle);
    else door.on(method, path, handle);
  }
  const paths = [...new Set(operations.map(({ method, path }) => `${method} ${path}`))].join(", ");
  door.all("*", (c) =>
    refuse(
      options,
      new AaRefusal(
        "NoSuchVersion",
        `Nothing is answered at ${c.req.method} ${c.req.path}; there are ${paths}.`,
      ),
    ),
  );
  return door;
}

async function answer(
  options: RebitDoorOptions,
  operation: RebitOperation,
  c: RebitContext,
): Promise<Response> {
  const octets = operation.signed === "body" ? new Uint8Array(await c.req.arrayBuffer()) : NOTHING;
  try {
    await simulate(c.req.raw, operation.name);
    const caller = await identify(options, operation, c);
    requireSignature(caller, operation.signed, octets, c, options.base);
    const { envelope, generation, body } = await readMessage(options, operation, octets, caller);
    const call: RebitCall = {
      caller,
      body,
      generation,
      origin: c.env?.origin ?? new URL(c.req.url).origin,
      param: (name) => c.req.param(name) ?? "",
      query: (name) => c.req.queries(name) ?? [],
    };
    const said = await operation.answer(call);
    const ver = versionFor(envelope.ver, generation);
    const timestamp = operation.isTimeless ? {} : { timestamp: await timeOf(options) };
    return await send(options, 200, { ver, ...timestamp, txnid: envelope.txnid, ...said });
  } catch (error) {
    // Nobody reads it.
    if (c.req.raw.signal.aborted) return new Response(null, { status: 408 });
    return refuse(options, error, octets);
  }
}

function identify({ registry }: RebitDoorOptions, { roles }: RebitOperation, c: RebitContext) {
  const own = roles.map((role) => c.req.header(KEY_HEADER[role]));
  const any = Object.values(KEY_HEADER).map((name) => c.req.header(name));
  const key = [...own, ...any].find((value) => value !== undefined);
  return registry.identify(key, roles);
}

/** Over the body; of a signed path, below the party and with ids substituted, also with its query (aa.md 3). */
function requireSignature(
  caller: Entity,
  signed: RebitOperation["signed"],
  octets: Uint8Array,
  c: RebitContext,
  base: string,
): void {
  const signature = c.req.header("x-jws-signature");
  if (signature === undefined && !caller.isStrict) return;
  if (signed === "body") {
    checkSignature(caller, signature, octets);
    return;
  }
  const { pathname, search } = new URL(c.req.url);
  const path = pathname.slice(base.length);
  try {
    checkSignature(caller, signature, path);
  } catch (error) {
    if (search === "") throw error;
    checkSignature(caller, signature, path + search);
  }
}

async function readMessage(
  { clock, machineClock, drawTxnid }: RebitDoorOptions,
  { signed, generations }: RebitOperation,
  octets: Uint8Array,
  caller: Entity,
) {
  if (signed === "path") {
    const envelope = { ver: FIRST_VERSION, txnid: await drawTxnid() };
    return { envelope, generation: 1 as const, body: null };
  }
  const body = readJson(octets);
  const envelope = readEnvelope(body);
  const generation = generationOf(envelope.ver, generations);
  const instants = [clock, machineClock ?? clock].map((each) => each.now());
  if (caller.isStrict) requireTimely(envelope, instants);
  return { envelope, generation, body };
}

const asked = z.looseObject({ ver: z.string().catch(VERSION), txnid: z.string().catch(NOBODYS_TXNID) });

/** Says why not, signed like any other answer. */
async function refuse(options: RebitDoorOptions, error: unknown, octets = NOTHING): Promise<Response> {
  const isKnown = error instanceof AaRefusal;
  if (!isKnown) options.onServerError(error);
  const { ver, txnid } = asked.parse(orEmpty(octets));
  return send(options, isKnown ? error.status : 500, {
    ver,
    timestamp: await timeOf(options),
    txnid,
    errorCode: isKnown ? error.code : "InternalError",
    errorMsg: isKnown ? error.message : "Something went wrong here; try again.",
  });
}

function orEmpty(octets: Uint8Array): object {
  try {
    return readJson(octets);
  } catch {
    return {};
  }
}

async function timeOf({ clock, skewMs }: RebitDoorOptions): Promise<string> {
  return toIso(clock.now() + ((await skewMs?.()) ?? 0));
}

function send({ signer }: RebitDoorOptions, status: number, message: object): Response {
  const body = JSON.stringify(message);
  const headers = {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "x-jws-signature": signDetached(body, signer),
  };
  return new Response(body, { status, headers });
}
