import { explainInvalid } from "@sandbank/domain";
import { type SetuLogin, setuLoginRequest } from "../../wire/setu/index.ts";
import { issueToken } from "./access-tokens.ts";
import { showsSecret } from "./authorize.ts";
import type { OpenEndpoint } from "./request.ts";
import { SetuError } from "./setu-error.ts";

/** `POST /users/login` of Setu's organisation service: the client's secret for a Bearer token. */
export const login: OpenEndpoint = async (server, request): Promise<SetuLogin> => {
  if (request.header("client") !== "bridge")
    throw new SetuError("InvalidRequest", "The header client has to be bridge.");
  const body = setuLoginRequest.safeParse(await request.json());
  if (!body.success)
    throw new SetuError("InvalidRequest", `Invalid request body: ${explainInvalid(body.error)}`);
  const { clientID, secret } = body.data;
  if (!(await showsSecret(server, clientID, secret)))
    throw new SetuError("Unauthorized", "clientID and secret belong to no client known here.");
  return {
    access_token: await issueToken(server, clientID),
    refresh_token: await issueToken(server, clientID),
  };
};
