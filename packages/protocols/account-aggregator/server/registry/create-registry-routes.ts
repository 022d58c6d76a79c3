import type { DoorEnv } from "@sandbank/protocol-door/server";
import type { Context } from "hono";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type EntityRole, entityRole, testSigner } from "../../crypto/index.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";
import { drawOctets, drawUuid } from "./draw.ts";
import type { Entity } from "./entity.ts";
import { entityInfo } from "./entity-info.ts";
import { generateToken } from "./generate-token.ts";
import { readRegistration } from "./registration.ts";
import type { Registry, RegistryOptions } from "./registry.ts";

/** Whom an entity sees, besides itself (Sahamati common services, central registry). */
const VISIBLE: Readonly<Record<EntityRole, readonly EntityRole[]>> = {
  AA: ["FIP", "FIU"],
  FIU: ["AA", "FIP"],
  FIP: ["AA"],
};

const LARGEST_BODY_BYTES = 64 * 1024;

/** A refusal in the registry's words, CR service API 1.0. */
class RegistryRefusal extends Error {
  readonly status: 400 | 401 | 404 | 409;

  constructor(status: 400 | 401 | 404 | 409, message: string) {
    super(message);
    this.status = status;
  }
}

/** What the routes of a registry are over. */
export interface RegistryRoutesOptions extends RegistryOptions {
  readonly registry: Registry;
  readonly onServerError: (error: unknown) => void;
}

/**
 * The central registry and the token service: `/v2/entityInfo/…`, `/entityInfo/{type}` to register,
 * `/iam/v1/entity/token/generate`, and `/iam/v1/certs` with the key of its api keys (RFC 7517). Mount it at `/aa/registry`.
 */
export function createRegistryRoutes(options: RegistryRoutesOptions): Hono<DoorEnv> {
  const { registry } = options;
  const app = new Hono<DoorEnv>();
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY_BYTES,
      onError: () => {
        throw new RegistryRefusal(400, `The body is larger than ${LARGEST_BODY_BYTES} bytes.`);
      },
    }),
  );
  app.get("/v2/entityInfo/:type", async (c) => {
    const role = readRole(c);
    const caller = await identify(registry, c);
    refuseUnseen(caller, role);
    const entities = await registry.list(role);
    return c.json(await Promise.all(entities.map((entity) => show(options, entity, c))));
  });
  app.get("/v2/entityInfo/:type/:id", async (c) => {
    const role = readRole(c);
    const caller = await identify(registry, c);
    const id = c.req.param("id");
    if (id !== caller.id) refuseUnseen(caller, role);
    const entity = await registry.find(id);
    if (entity?.role !== role) throw new RegistryRefusal(404, `Entity not found: there is no ${role} ${id}.`);
    return c.json(await show(options, entity, c));
  });
  app.post("/entityInfo/:type", async (c) => {
    const order = await readOrder(c);
    const secret = order.secret ?? (await drawOctets(options, "entity secret")).toString("base64url");
    if (!(await registry.add({ ...order, secret }))) {
      throw new RegistryRefusal(
        409,
        `Entity already exist: ${order.id} is taken. Change it with PUT and its api key, or take another id.`,
      );
    }
    return c.json({ responseCode: 200, responseText: "200 OK", entity: { id: order.id, secret } });
  });
  app.put("/entityInfo/:type", async (c) => {
    const caller = await identify(registry, c);
    if (caller.baseUrl?.startsWith("/")) {
      throw new RegistryRefusal(400, `${caller.id} is this sandbox's own and stays as it is.`);
    }
    const order = await readOrder(c, caller);
    if (order.id !== caller.id || order.role !== caller.role) {
      throw new RegistryRefusal(401, `The api key is of ${caller.id}; an entity changes only itself.`);
    }
    const { secret = caller.secret } = order;
    await registry.replace({ ...order, secret });
    return c.json({ responseCode: 200, responseText: "200 OK", entity: { id: order.id, secret } });
  });
  app.post("/iam/v1/entity/token/generate", (c) => generateToken(options, c));
  app.get("/iam/v1/certs", (c) => c.json({ keys: [testSigner("registry").jwk] }));
  app.all("*", () => {
    throw new RegistryRefusal(
      404,
      "Nothing here. There are GET /v2/entityInfo/{AA|FIP|FIU}, the same with /{id}, POST and PUT " +
        "/entityInfo/{AA|FIU}, POST /iam/v1/entity/token/generate and GET /iam/v1/certs.",
    );
  });
  app.onError((error, c) => {
    if (error instanceof RegistryRefusal) {
      return c.json({ responseCode: error.status, responseText: error.message }, error.status);
    }
    options.onServerError(error);
    return c.json({ responseCode: 500, responseText: "Something went wrong here; try again." }, 500);
  });
  return app;
}

function readRole(c: Context): EntityRole {
  const type = c.req.param("type");
  const role = entityRole.safeParse(type);
  if (role.success) return role.data;
  throw new RegistryRefusal(400, `"${type}" is no type of entity; there are AA, FIP and FIU.`);
}

async function identify(registry: Registry, c: Context): Promise<Entity> {
  const authorization = c.req.header("authorization");
  if (!authorization) {
    throw new RegistryRefusal(
      401,
      "The header Authorization is missing: Bearer and the token of /iam/v1/entity/token/generate.",
    );
  }
  try {
    return await registry.identify(authorization, entityRole.options);
  } catch (error) {
    throw error instanceof AaRefusal ? new RegistryRefusal(401, error.message) : error;
  }
}

function refuseUnseen(caller: Entity, role: EntityRole): void {
  const seen = VISIBLE[caller.role];
  if (seen.includes(role)) return;
  const words = seen.join(" and ");
  throw new RegistryRefusal(
    404,
    `Entity not found: ${caller.id} is a ${caller.role}, which sees ${words} only.`,
  );
}

async function show({ world, ...source }: RegistryOptions, entity: Entity, c: Context<DoorEnv>) {
  const txnid = await drawUuid({ world, ...source }, "registry txnid");
  return entityInfo(entity, c.env.origin, world.clock.now(), txnid);
}

/** @param known what the members that are left out are taken from */
async function readOrder(c: Context, known?: Entity) {
  const role = readRole(c);
  if (role === "FIP") {
    throw new RegistryRefusal(
      400,
      "A FIP of yours cannot be registered: the banks of this sandbox are the FIPs. Register an FIU, or an AA.",
    );
  }
  const body: unknown = await c.req.json().catch(() => {
    throw new RegistryRefusal(400, "The body is not JSON: send {entityinfo: {id, baseurl, certificate}}.");
  });
  const order = readRegistration(role, body, known);
  if ("problem" in order) throw new RegistryRefusal(400, `${order.problem}.`);
  return order;
}
