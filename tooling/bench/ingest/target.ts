import { dirname, join } from "node:path";
import { TINK_DEMO_APP } from "@sandbank/protocol-tink/wire";
import { z } from "zod";
import { Lane } from "../fixture/lane.ts";
import { ServerProcess } from "../fixture/server-process.ts";
import { AT_ONCE, accountsBody } from "./batches.ts";

/** The folder of the bundled programs, of which one of `ingest/` runs. */
const build = dirname(dirname(process.argv[1] ?? ""));
/** Answered without a token. */
const READY = "/amex/.well-known/openid-configuration";
const JSON_BODY = { "content-type": "application/json" };
const SCOPES =
  "user:create,accounts:write,transactions:write,accounts:read,transactions:read,authorization:grant";

const program = (name: string, env: Readonly<Record<string, string>>, ready: string) => () => ({
  program: process.execPath,
  args: [join(build, "ingest", "servers", `${name}.mjs`)],
  env,
  ready,
});

type Served = Pick<ServerProcess, "port" | "cpuMs">;

/** Where batches are sent. */
export interface Target<Server extends Served = Served> {
  readonly server: Server;
  /** Makes a user with accounts, which the next batches are for. */
  openUser(user: number): Promise<void>;
  /** @throws Error for what was not taken */
  send(lane: Lane, user: number, body: string): Promise<void>;
}

export type OwnTarget = Target<ServerProcess> & AsyncDisposable;

export async function openDiscard(): Promise<OwnTarget> {
  const server = await ServerProcess.start(program("discard", {}, "/"));
  return {
    server,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    openUser: async () => {},
    send: (lane, _user, body) => post(lane, "/batch", body, {}),
  };
}

/** A sandbox of its own, and its Connector. */
export async function openSandbox(env: Readonly<Record<string, string>> = {}): Promise<OwnTarget> {
  const server = await ServerProcess.start(program("sandbox", env, READY));
  return { ...(await connectorAt(server)), [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

/** The Connector of a sandbox. */
export async function connectorAt<Server extends Served>(server: Server): Promise<Target<Server>> {
  using lane = new Lane(server.port);
  const form = new URLSearchParams({
    client_id: TINK_DEMO_APP.clientId,
    client_secret: TINK_DEMO_APP.clientSecret,
    grant_type: "client_credentials",
    scope: SCOPES,
  });
  const { text } = await lane.post("/tink/api/v1/oauth/token", form);
  const { access_token } = z.object({ access_token: z.string() }).parse(JSON.parse(text));
  const headers = { authorization: `Bearer ${access_token}` };
  return {
    server,
    async openUser(user) {
      using own = new Lane(server.port);
      const created = JSON.stringify({ external_user_id: nameOf(user), market: "SE", locale: "sv_SE" });
      await post(own, "/tink/api/v1/user/create", created, headers);
      await post(own, `/tink/connector/users/${nameOf(user)}/accounts`, accountsBody(), headers);
    },
    send: (own, user, body) => post(own, `/tink/connector/users/${nameOf(user)}/transactions`, body, headers),
  };
}

const nameOf = (user: number) => `bench-${user}`;

async function post(
  lane: Lane,
  path: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const answer = await lane.send(path, { method: "POST", body, headers: { ...JSON_BODY, ...headers } });
  if (answer.status !== 204 && answer.status !== 200) {
    throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
  }
}

/** What one user is sent, over a connection of their own. */
export interface UserLoad {
  readonly user: number;
  readonly bodies: readonly string[];
}

/** Sends every user their batches, all users at once. @returns transactions a second, and what each cost the server */
export async function load(
  { server, send }: Target,
  users: readonly UserLoad[],
): Promise<{ readonly perSecond: number; readonly cpuUs: number }> {
  const cpuBefore = server.cpuMs();
  const begun = performance.now();
  await Promise.all(
    users.map(async ({ user, bodies }) => {
      using lane = new Lane(server.port);
      for (const body of bodies) await send(lane, user, body);
    }),
  );
  const ms = performance.now() - begun;
  const count = users.reduce((sum, { bodies }) => sum + bodies.length * AT_ONCE, 0);
  return { perSecond: (count / ms) * 1_000, cpuUs: ((server.cpuMs() - cpuBefore) * 1_000) / count };
}
