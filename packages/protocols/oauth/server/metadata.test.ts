import inject from "light-my-request";
import { expect, test } from "vitest";
import { createProvider } from "./create-provider.ts";
import { prepareRequest } from "./prepare-request.ts";
import { ORIGIN, setup } from "./testing/dance.ts";

const paths = ["/.well-known/openid-configuration", "/.well-known/oauth-authorization-server", "/jwks"];
const origins: { what: string; headers: Record<string, string> }[] = [
  { what: "a program", headers: {} },
  { what: "a page", headers: { origin: "http://page.example" } },
];

test.for(paths.flatMap((path) => origins.map((asks) => ({ path, ...asks }))))(
  "$path says to $what what the library would say, in the same words",
  async ({ path, headers }) => {
    const { server, options } = setup();
    const asked = { method: "GET", url: `/first${path}?any=1`, headers } as const;
    const ours = await inject((request, response) => void server.handle(request, response, ORIGIN), asked);
    const { callback } = await createProvider({
      ...options,
      issuer: `${ORIGIN}/first`,
      kindOf: (model) => model,
      draw: () => "drawn",
      machineSeconds: () => 0,
      isConsentActive: async () => true,
      onGrantEnded: async () => {},
    });
    const library = await inject((request, response) => {
      prepareRequest(request, { origin: ORIGIN, mount: "/first" });
      void callback(request, response);
    }, asked);
    const told = ({ statusCode, headers: { date, ...rest }, body }: typeof ours) => [statusCode, rest, body];
    expect(told(ours)).toEqual(told(library));
    expect(ours.statusCode).toBe(200);
  },
);

test.for(paths)(
  "asking %s takes no turn, so that what follows is the same whoever looked first",
  async (path) => {
    const { server, connect } = setup();
    for (let time = 0; time < 3; time++) {
      await inject((request, response) => void server.handle(request, response, ORIGIN), `/first${path}`);
    }
    const { access_token } = await connect();
    expect(access_token).toBe((await setup().connect()).access_token);
  },
);
