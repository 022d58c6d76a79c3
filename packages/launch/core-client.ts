import type { AppRouter } from "@sandbank/api";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { EventSource } from "eventsource";

/** A person at the core: a session, the typed client, and the way back from a bank. */
export interface CoreSession {
  readonly client: ReturnType<typeof createTRPCClient<AppRouter>>;
  /** Opens a path of the core with the session; redirects are not followed. */
  open(path: string): Promise<Response>;
}

/** Signs in over HTTP. @throws Error with the server's answer when refused. */
export async function signIn(
  coreUrl: string,
  credentials: { email: string; password: string },
): Promise<CoreSession> {
  return session(coreUrl, "sign-in/email", credentials);
}

export async function signUp(
  coreUrl: string,
  person: { name: string; email: string; password: string },
): Promise<CoreSession> {
  return session(coreUrl, "sign-up/email", person);
}

async function session(coreUrl: string, path: string, body: object): Promise<CoreSession> {
  const response = await fetch(`${coreUrl}/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: coreUrl },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const url = `${coreUrl}/api/trpc`;
  const client = createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === "subscription",
        true: httpSubscriptionLink({
          url,
          EventSource,
          eventSourceOptions: {
            fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, cookie } }),
          },
        }),
        // What a cookie speaks for has to come from a page of the core.
        false: httpLink({ url, headers: { cookie, origin: coreUrl } }),
      }),
    ],
  });
  return {
    client,
    open: (target) => fetch(new URL(target, coreUrl), { headers: { cookie }, redirect: "manual" }),
  };
}
