import { approveConsent, createFormBrowser } from "@sandbank/form-browser";
import type { Sandbox } from "@sandbank/sandbox";
import { z } from "zod";
import type { coreUnderTest } from "./core-under-test.ts";

export const CALLBACK = "http://localhost:4000/connect/callback";

type Core = Awaited<ReturnType<typeof coreUnderTest>>;

/** What a REST call gave back; `body` is parsed JSON, null for none. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: read as a client would that knows the documents only
  readonly body: any;
  readonly text: string;
}

export interface RestCall {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A person with a session who calls the core over REST. */
export async function signUpPerson(core: Core, email: string) {
  const { cookie, client } = await core.signUp(email);
  return { cookie, client, call: restCalls(core, cookie) };
}

/** REST calls with these cookies, or without any. */
export function restCalls(core: Core, cookie?: string) {
  return async (
    method: string,
    path: string,
    { query, body, headers }: RestCall = {},
  ): Promise<RestAnswer> => {
    const search = query ? `?${new URLSearchParams(query)}` : "";
    const response = await core.send(path + search, {
      method,
      headers: {
        origin: "http://localhost:4000",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(cookie ? { cookie } : {}),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text === "" ? null : JSON.parse(text),
    };
  };
}

type Call = ReturnType<typeof restCalls>;

const providerList = z.object({ providers: z.array(z.object({ id: z.uuid(), slug: z.string() })) });

/** The id of an institution in this core, by its name in the registry. */
export async function providerIdOf(call: Call, slug: string): Promise<string> {
  const { body } = await call("GET", "/api/financial/providers");
  const found = providerList.parse(body).providers.find((provider) => provider.slug === slug);
  if (!found) throw new Error(`there is no ${slug}`);
  return found.id;
}

/** Where a bank's pages send a person who approves. */
export async function approveAt(sandbox: Sandbox, authorizeUrl: string, customer: number): Promise<URL> {
  const visitor = createFormBrowser({
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    leaveAt: CALLBACK,
  });
  const { username } = sandbox.world.customer(customer);
  return approveConsent(visitor, authorizeUrl, { username, password: "sandbank" });
}

/** Connects to a redirecting bank over REST alone; answers as `authorize` did. */
export async function connectOver(call: Call, sandbox: Sandbox, slug: string, customer: number) {
  const providerId = await providerIdOf(call, slug);
  const begun = await call("POST", "/api/financial/connections", { body: { providerId } });
  const callbackUrl = await approveAt(sandbox, begun.body.authorizeUrl, customer);
  const path = `/api/financial/connections/${begun.body.connectionId}/authorize`;
  const answer = await call("POST", path, { body: { callbackUrl: callbackUrl.href } });
  if (answer.body.status !== "connected") throw new Error(`not connected: ${answer.text}`);
  return answer.body;
}
