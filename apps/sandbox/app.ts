import type { ServerResponse } from "node:http";
import { type Clock, systemClock } from "@sandbank/domain";
import { institutions as everyInstitution, type InstitutionManifest } from "@sandbank/institutions";
import { type AuthorizationServerOptions, loadOidcProvider } from "@sandbank/protocol-oauth/server";
import type { SharedStore, Store } from "@sandbank/store";
import type { Scenario, World } from "@sandbank/world";
import { CONTROL_SEGMENT, CREDENTIALS_SEGMENT, plainPath, readAddress } from "./address.ts";
import { caughtUp } from "./caught-up.ts";
import type { ControlPlane } from "./control/control-plane.ts";
import { coreClient } from "./core-client.ts";
import { dateByWorld } from "./date-by-world.ts";
import { createFront } from "./front.ts";
import { isBehindDoor } from "./hosted-door.ts";
import { canHost } from "./hosted-institution.ts";
import { inject, type NodeListener } from "./inject.ts";
import { authorizeHeadless } from "./interaction/headless/authorize-headless.ts";
import { isHeadless } from "./interaction/headless/headless-parameters.ts";
import { showOnSocket } from "./interaction/show-on-socket.ts";
import { lateListener } from "./late-listener.ts";
import { createOrigins, misdirected, type OriginPolicy } from "./origin.ts";
import { recallOnSocket } from "./recall-on-socket.ts";
import {
  answerCredentials,
  answerDoor,
  answerHome,
  answerInstitution,
  answerNotFound,
  answerNoWorld,
} from "./site.ts";
import type { SendWebhook } from "./webhooks/send.ts";
import type { TargetPolicy } from "./webhooks/target-policy.ts";
import { openWorlds, type WorldRegistry } from "./worlds/world-registry.ts";

export interface SandboxOptions extends OriginPolicy {
  /** The default world's, default 42. */
  readonly seed?: number;
  /** What the worlds' clocks go by; default: the machine's. */
  readonly clock?: Clock;
  /** Default: every institution there is; those without a face are not hosted. */
  readonly institutions?: readonly InstitutionManifest[];
  /** Exact people, accounts and transactions on top of the generated ones, in the default world. */
  readonly scenarios?: readonly Scenario[];
  /** Default: memory. Closed with the sandbox. */
  readonly store?: Store | SharedStore;
  /** Clients every institution knows besides the core's. */
  readonly clients?: AuthorizationServerOptions["clients"];
  /** True where nothing else runs in the process: then its `Request` and `Response` may be replaced by quicker ones. */
  readonly ownsProcess?: boolean;
  /** Where webhooks may go; default: this machine. */
  readonly webhookTargets?: TargetPolicy | undefined;
  /** How webhooks are sent; default: over HTTP. */
  readonly sendWebhook?: SendWebhook | undefined;
  /** What callers of the control plane have to show; without one it is open, so listen on loopback only. */
  readonly token?: string | undefined;
  /** Told of failures that are ours; default: standard error. */
  readonly onServerError?: (error: unknown) => void;
}

export interface Sandbox {
  readonly worlds: WorldRegistry;
  /** The default one. */
  readonly world: World;
  readonly institutions: readonly InstitutionManifest[];
  /** Answers a request without a socket. The URL's host is what the caller knows us by. */
  fetch(request: Request): Promise<Response>;
  /** The same for Node's `http.createServer`. */
  readonly listener: NodeListener;
  /** Loads what the first consent would have to wait for. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

/** Banks to connect to, over one world or many, without listening anywhere. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { clock = systemClock, institutions = everyInstitution, clients = [], store } = options;
  const { seed = 42, scenarios = [], onServerError = console.error } = options;
  const banks = institutions.filter(canHost);
  const banksBehind = institutions.filter(isBehindDoor);
  const worlds = await openWorlds({
    banks,
    banksBehind,
    clients: [coreClient, ...clients],
    machineClock: clock,
    store,
    seed,
    scenarios,
    webhookTargets: options.webhookTargets,
    sendWebhook: options.sendWebhook,
    onServerError,
  });

  const originOf = createOrigins(options);
  // Loaded on first use: most sandboxes of a test are never told anything.
  let controlPlane: Promise<ControlPlane> | undefined;

  const answer = async (request: Request): Promise<Response> => {
    const { host, pathname } = partsOf(request.url);
    const origin = originOf(host);
    if (origin === undefined) return new Response(misdirected(host), { status: 421 });
    const address = readAddress(plainPath(pathname));
    const hosted = worlds.find(address.world);
    if (!hosted)
      return answerNoWorld(
        address,
        worlds.list().map(({ id }) => id),
      );
    if (address.segment === CONTROL_SEGMENT) {
      controlPlane ??= import("./control/control-plane.ts").then((module) =>
        module.createControlPlane({ token: options.token, onServerError }),
      );
      return (await controlPlane).answer(request, address.rest, {
        worlds,
        hosted,
        origin,
        machineClock: clock,
      });
    }
    const bank = hosted.institution(address.segment);
    if (bank && isHeadless(address.rest, request.url)) return authorizeHeadless(bank, request, origin);
    if (bank && address.rest === "") return answerInstitution(bank, request, origin);
    if (bank?.authorization.owns(address.rest)) return inject(listener, request);
    if (bank) return bank.routes.fetch(request, { origin });
    const door = hosted.door(address.segment);
    if (door && address.rest === "") return answerDoor(door, request, origin);
    if (door) return door.answer(request, origin);
    if (address.segment === CREDENTIALS_SEGMENT && address.rest === "")
      return answerCredentials(hosted, request);
    if (address.segment === "") return answerHome(hosted, request, origin);
    return answerNotFound(hosted, request, origin, undefined);
  };
  const fail = (error: unknown, response: ServerResponse) => {
    onServerError(error);
    if (response.headersSent) return response.destroy();
    response.writeHead(500, { "content-type": "application/json" }).end('{"error":"server_error"}');
  };
  // Made on first use: Node loads its `fetch` for it, which nobody needs who only asks what a bank is.
  const { listener: answerSocket, make: makeAnswerSocket } = lateListener(async () => {
    const { getRequestListener } = await import("@hono/node-server");
    return getRequestListener(answer, { overrideGlobalObjects: options.ownsProcess ?? false });
  }, fail);

  const listener: NodeListener = (request, response) => {
    const { hosted, bank, rest, isAuthorization, isData, url } = find(worlds, request.url ?? "/");
    if (hosted) dateByWorld(hosted, response);
    const origin = originOf(request.headers.host);
    if (bank && isData && request.method === "GET" && origin !== undefined) {
      recallOnSocket(bank, request, response)
        .catch(() => false)
        .then((isAnswered) => (isAnswered ? undefined : answerSocket(request, response)));
      return;
    }
    if (bank && origin !== undefined && showOnSocket(bank, rest, origin, [request, response])) return;
    if (!bank || !isAuthorization) return answerSocket(request, response);
    if (origin === undefined) {
      response.writeHead(421, { "content-type": "text/plain" }).end(misdirected(request.headers.host));
      return;
    }
    request.url = url;
    bank.authorization.handle(request, response, origin).catch((error: unknown) => fail(error, response));
  };

  const atOnce = createFront({
    worlds,
    machineClock: clock,
    behind: { fetch: answer, listener },
    isOurs: (host) => originOf(host) !== undefined,
    onServerError,
  });
  const front = caughtUp(store, atOnce, onServerError);

  return {
    worlds,
    get world() {
      return worlds.default.world;
    },
    institutions: banks,
    listener: front.listener,
    fetch: front.fetch,
    async warmUp() {
      await makeAnswerSocket();
      await loadOidcProvider();
    },
    async close() {
      worlds.close();
      await store?.close();
    },
  };
}

/** Host and path of an absolute URL as `Request` spells it, without the cost of parsing the rest. */
function partsOf(url: string): { readonly host: string; readonly pathname: string } {
  const from = url.indexOf("//") + 2;
  const slash = url.indexOf("/", from);
  const path = url.slice(slash);
  const end = path.search(/[?#]/);
  return { host: url.slice(from, slash), pathname: end < 0 ? path : path.slice(0, end) };
}

/** Where a URL leads, as far as it matters who answers, and the URL an authorization server knows it by. */
function find(worlds: WorldRegistry, url: string) {
  const query = url.indexOf("?");
  const path = plainPath(query < 0 ? url : url.slice(0, query));
  const { world, segment, rest } = readAddress(path);
  const hosted = worlds.find(world);
  const bank = hosted?.institution(segment);
  return {
    hosted,
    bank,
    rest,
    isAuthorization: bank?.authorization.owns(rest) === true && !isHeadless(rest, url),
    isData: bank !== undefined && rest.startsWith(`${bank.face.mountPath}/`),
    url: query < 0 ? path : path + url.slice(query),
  };
}
