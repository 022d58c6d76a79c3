// Credentials of a user, and calls with the user's token.
import { z } from "zod";
import { credentials, type WireCredentials } from "../../wire/index.ts";
import { CODE, PASSWORD } from "./fixture-people.ts";
import { openTink } from "./fixture-tink.ts";

const withId = z.object({ id: z.string() });

/** A user of a market with a token for everything. */
export async function openUser(market = "SE") {
  const opened = await openTink();
  const { user_id: userId } = await opened.createUser({ market });
  const book = opened.context.credentials;
  let issued = { at: opened.clock.now(), token: await opened.userToken(userId) };
  /** With a token that is good, wherever the clock stands. */
  const send = async (method: string, path: string, json?: unknown) => {
    const now = opened.clock.now();
    if (issued.at !== now) issued = { at: now, token: await opened.userToken(userId) };
    return opened.send(method, path, { token: issued.token, json });
  };
  const look = async (id: string): Promise<WireCredentials> => {
    const response = await send("GET", `/api/v1/credentials/${id}`);
    return credentials.parse(await response.json());
  };
  /** Creates credentials; with a user name where the provider wants one. @returns their id */
  const connect = async (providerName: string, username?: string, query = "") => {
    const secret = !isBankId(providerName) && { password: PASSWORD };
    const fields = username === undefined ? {} : { username, ...secret };
    const response = await send("POST", `/api/v1/credentials${query}`, { providerName, fields });
    return withId.parse(await response.json()).id;
  };
  /** Signs in at the bank's own page and agrees. */
  const throughBank = async (id: string, username = "ok") => {
    const answer = await book.signIn(id, { username, password: PASSWORD });
    if (answer.kind === "approve") await book.approve(id);
    return answer;
  };
  const supply = (id: string, information: unknown) =>
    send("POST", `/api/v1/credentials/${id}/supplemental-information`, { information });
  return {
    ...opened,
    userId,
    book,
    send,
    look,
    connect,
    throughBank,
    supply,
    refused: (method: string, path: string, json?: unknown) => opened.refusal(send(method, path, json)),
    supplyCode: (id: string, code = CODE) => supply(id, { otpinput: code }),
    /** Signed in and read. */
    async updated(username = "ok", providerName = "se-demobank-open-banking-redirect") {
      const id = await connect(providerName);
      await throughBank(id, username);
      return id;
    },
  };
}

export type OpenedUser = Awaited<ReturnType<typeof openUser>>;

function isBankId(providerName: string): boolean {
  return providerName.endsWith("bankid");
}
