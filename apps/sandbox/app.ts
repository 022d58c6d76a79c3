import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { type Clock, systemClock } from "@sandbank/domain";
import { institutions as everyInstitution, type InstitutionManifest } from "@sandbank/institutions";
import type { AuthorizationServerOptions } from "@sandbank/protocol-oauth/server";
import { createMemoryStore, type Store } from "@sandbank/protocol-oauth/store";
import { createWorld, type Scenario, type World } from "@sandbank/world";
import { coreClient } from "./core-client.ts";
import { canHost, type HostedInstitution, hostInstitution } from "./hosted-institution.ts";
import { inject } from "./inject.ts";
import { misdirected, type OriginPolicy, originOf } from "./origin.ts";
import { createRoutes } from "./routes.ts";

export interface SandboxOptions extends OriginPolicy {
  /** The world's, default 42. */
  readonly seed?: number;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Default: every institution there is; those without a face are not hosted. */
  readonly institutions?: readonly InstitutionManifest[];
  /** Exact people, accounts and transactions on top of the generated ones. */
  readonly scenarios?: readonly Scenario[];
  /** Default: memory. Closed with the sandbox. */
  readonly store?: Store;
  /** Clients every institution knows besides the core's. */
  readonly clients?: AuthorizationServerOptions["clients"];
  /** Told of failures that are ours; default: standard error. */
  readonly onServerError?: (error: unknown) => void;
}

export interface Sandbox {
  readonly world: World;
  readonly institutions: readonly InstitutionManifest[];
  /** Answers a request without a socket. The URL's host is what the caller knows us by. */
  fetch(request: Request): Promise<Response>;
  /** The same for Node's `http.createServer`. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  close(): Promise<void>;
}

/** Banks to connect to, over one world, without listening anywhere. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const {
    clock = systemClock,
    institutions = everyInstitution,
    clients = [],
    seed,
    scenarios = [],
  } = options;
  const { store = createMemoryStore({ clock }), onServerError = console.error } = options;
  const hostable = institutions.filter(canHost);
  const world = await createWorld({ clock, banks: hostable, scenarios, ...(seed !== undefined && { seed }) });
  const context = { world, store, clients: [coreClient, ...clients], onServerError };
  const hosted = new Map(hostable.map((manifest) => [manifest.id, hostInstitution(manifest, context)]));
  const app = createRoutes({ world, hosted, policy: options, onServerError });
  const honoListener = getRequestListener(app.fetch, { overrideGlobalObjects: false });

  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const own = findAuthorizationServer(hosted, request.url ?? "/");
    if (!own) return void honoListener(request, response);
    const origin = originOf(request.headers.host, options);
    if (origin === undefined) {
      response.writeHead(421, { "content-type": "text/plain" }).end(misdirected(request.headers.host));
      return;
    }
    request.url = own.url;
    own.bank.authorization.handle(request, response, origin).catch((error: unknown) => {
      onServerError(error);
      if (response.headersSent) return response.destroy();
      response.writeHead(500, { "content-type": "application/json" }).end('{"error":"server_error"}');
    });
  };

  return {
    world,
    institutions: hostable,
    listener,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const isTheirs = findAuthorizationServer(hosted, pathname + search);
      return isTheirs ? inject(listener, request) : app.fetch(request);
    },
    close: () => store.close(),
  };
}

const PATH_INSERTED = "/.well-known/oauth-authorization-server/";

/**
 * The institution whose authorization server answers a URL, and the URL it knows it by: metadata is also asked
 * for with the well-known part in front of the issuer's path (RFC 8414 section 3.1).
 */
function findAuthorizationServer(hosted: ReadonlyMap<string, HostedInstitution>, url: string) {
  const [path = "", ...query] = url.split(/(?=\?)/);
  const inserted = path.startsWith(PATH_INSERTED) ? path.slice(PATH_INSERTED.length) : undefined;
  const plain = inserted === undefined ? path : `/${inserted}/.well-known/oauth-authorization-server`;
  const id = plain.split("/", 2)[1] ?? "";
  const bank = hosted.get(id);
  if (!bank?.authorization.owns(plain.slice(id.length + 1))) return undefined;
  return { bank, url: plain + query.join("") };
}
