import { toIso } from "@sandbank/domain";
import type { Door, DoorEnv } from "@sandbank/protocol-door/server";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { SetuErrorBody } from "../../wire/setu/index.ts";
import type { AccountAggregator } from "../account-aggregator.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";
import { createMandateRoutes } from "../mandates/index.ts";
import { findByMobile } from "../people/find-by-mobile.ts";
import { authorize, authorizeV1 } from "./authorize.ts";
import type { SetuServerOptions } from "./context.ts";
import { endpoints } from "./endpoints.ts";
import { setuOperations } from "./operations.ts";
import type { SetuRequest } from "./request.ts";
import { fromRefusal, SetuError } from "./setu-error.ts";
import { traceOf } from "./trace.ts";

/** Far more than any consent request. */
const LARGEST_BODY_BYTES = 64 * 1024;

/** `/setu`: the FIU service of Setu, https://docs.setu.co/data/account-aggregator. */
export function createSetuDoor(server: SetuServerOptions): Door {
  const base = `${server.base}/setu`;
  const app = new Hono<DoorEnv>();
  app.route("/", createMandateRoutes(server.mandates, { base, onServerError: server.onServerError }));
  app.on(
    ["POST", "PUT"],
    `${base}/*`,
    bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: () => refuseLarge() }),
  );
  for (const { name, method, path } of setuOperations) {
    app.on(method, base + path, async (c) => {
      const request = requestOf(server, c);
      const answering = endpoints[name];
      const body =
        "open" in answering
          ? await answering.open(server, request)
          : await answering.endpoint(
              server,
              request,
              await (answering.isV1 ? authorizeV1 : authorize)(server, request.header),
            );
      c.header("Cache-Control", "no-store");
      return c.json(body, answering.status ?? 200);
    });
  }
  for (const path of new Set(setuOperations.map((operation) => operation.path))) {
    app.all(base + path, (c) => {
      const there = setuOperations.filter((operation) => operation.path === path);
      const allowed = there.map(({ method }) => method).join(", ");
      const message = `${c.req.method} is not possible here; ${allowed} is.`;
      throw new SetuError("MethodNotAllowed", message, { Allow: allowed });
    });
  }
  app.all(`${base}/*`, (c) => {
    const paths = [...new Set(setuOperations.map(({ path }) => path))].join(", ");
    throw new SetuError("NotFound", `Nothing is answered at ${c.req.path}; there are ${paths}.`);
  });
  app.onError((error, c) => refuse(server, error, c));
  return app;
}

/** The part of the framework the façade needs. */
export function setuServerOf({
  options,
  engine,
  fips,
  mandates,
}: Pick<AccountAggregator, "options" | "engine" | "fips" | "mandates">): SetuServerOptions {
  const { world, store, health, base, outboxOf, onServerError } = options;
  return {
    clock: world.clock,
    seed: world.seed,
    store,
    engine,
    fips,
    health,
    base,
    outbox: outboxOf("setu"),
    mandates,
    asking: new Set(),
    knowsMobile: async (mobile) => findByMobile(world, mobile).length > 0,
    onServerError,
  };
}

function requestOf(server: SetuServerOptions, c: Context<DoorEnv>): SetuRequest {
  return {
    trace: traceOf(server, c.req.raw),
    baseUrl: `${c.env.origin}${server.base}/setu`,
    header: (name) => c.req.header(name),
    query: (name) => c.req.query(name),
    param: (name) => c.req.param(name) ?? "",
    json: () => c.req.json().catch(() => undefined),
  };
}

function refuseLarge(): never {
  throw new SetuError(
    "InvalidRequest",
    `Invalid request body: it is larger than ${LARGEST_BODY_BYTES} bytes.`,
  );
}

function refuse(server: SetuServerOptions, error: Error, c: Context<DoorEnv>): Response {
  const { uuid } = traceOf(server, c.req.raw);
  const refusal = error instanceof AaRefusal ? fromRefusal(error) : error;
  const isKnown = refusal instanceof SetuError;
  if (!isKnown) server.onServerError(error);
  const { code, message, status, headers } = isKnown
    ? refusal
    : new SetuError(
        "InternalServerError",
        "An internal server error has occurred, please try again in some time.",
      );
  const timestamp = toIso(server.clock.now());
  const body: SetuErrorBody = {
    traceId: uuid,
    errorCode: code,
    errorMsg: message,
    txnid: uuid,
    timestamp,
    ver: "v2",
  };
  return c.json(body, status, headers);
}
