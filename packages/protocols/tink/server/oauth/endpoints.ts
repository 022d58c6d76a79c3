import { type Endpoint, endpointsOf } from "../http/endpoint.ts";
import { noContent, ok } from "../http/reply.ts";
import { checkToken } from "./check-token.ts";
import { createGrant, delegateGrant } from "./create-grant.ts";
import { getToken } from "./get-token.ts";
import { oauthOperations } from "./operations.ts";
import { revokeAll } from "./revoke-all.ts";

export const oauthEndpoints: readonly Endpoint[] = endpointsOf(oauthOperations, {
  getToken: async (context, _, request) => ok(await getToken(context, request)),
  createAuthorizationGrant: async (context, { app }, request) => ok(await createGrant(context, app, request)),
  delegateAuthorizationGrant: async (context, { app }, request) =>
    ok(await delegateGrant(context, app, request)),
  async revokeAll(context, { app }, request) {
    await revokeAll(context, app, request);
    return noContent;
  },
  checkToken: (context, access) => ok(checkToken(context, access)),
});
