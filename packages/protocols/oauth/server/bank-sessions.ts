import type Provider from "oidc-provider";
import { newSession } from "./draw-ids.ts";
import { readCookie } from "./read-cookie.ts";
import type { Turns } from "./turn.ts";

/** Signed in at the bank itself, in one browser. */
export interface BankSession {
  readonly subject: string;
}

export interface BankSessions {
  /** Who the `Cookie` header's browser is signed in as. */
  find(cookieHeader: string | undefined, origin: string): Promise<BankSession | undefined>;
  /** Signs the browser in; gives the `Set-Cookie` header. */
  signIn(subject: string, origin: string): Promise<string>;
  /** Signs the browser out; gives the `Set-Cookie` header. */
  signOut(cookieHeader: string | undefined, origin: string): Promise<string>;
}

export interface BankSessionsOptions {
  readonly cookie: string;
  readonly path: string;
  readonly lifetimeSeconds: number;
  readonly provider: (origin: string) => Promise<Provider>;
  readonly turns: Pick<Turns, "take" | "draw">;
}

/** The same sessions the authorization endpoint knows, for the bank's other pages. */
export function createBankSessions(options: BankSessionsOptions): BankSessions {
  const { cookie, path, lifetimeSeconds, provider } = options;
  const read = async (cookieHeader: string | undefined, origin: string) => {
    const id = readCookie(cookieHeader, cookie);
    return id ? (await provider(origin)).Session.find(id) : undefined;
  };
  const setCookie = (value: string, maxAgeSeconds: number, origin: string) => {
    const secure = origin.startsWith("https:") ? "; Secure" : "";
    return `${cookie}=${value}; Path=${path}; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
  };
  return {
    async find(cookieHeader, origin) {
      const session = await read(cookieHeader, origin);
      return session?.accountId === undefined ? undefined : { subject: session.accountId };
    },
    async signIn(subject, origin) {
      const server = await provider(origin);
      const id = await options.turns.take(async () => {
        const session = newSession(server, options.turns.draw);
        session.loginAccount({ accountId: subject, amr: ["pwd"] });
        return session.save(lifetimeSeconds);
      });
      return setCookie(id, lifetimeSeconds, origin);
    },
    async signOut(cookieHeader, origin) {
      const session = await read(cookieHeader, origin);
      await session?.destroy();
      return setCookie("", 0, origin);
    },
  };
}
