// What the tests of this folder share: the FDX face of one bank over the fixture world, and one token for it.
import { DAY_MS, fixedClock, type InstitutionHealth } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { AccessToken, ConsentRecord } from "@sandbank/protocol-oauth/server";
import { dataScopes } from "../../wire.ts";
import { createFdxServer } from "../create-fdx-server.ts";
import { fixtureEndpoints } from "./fixture-endpoints.ts";
import { fixtureWorld, NOW } from "./fixture-world.ts";

export const bank: InstitutionManifest = {
  id: "bank",
  name: "The Bank",
  shortName: "Bank",
  country: "US",
  currency: "USD",
  brand: { color: "#000000", onColor: "#ffffff", monogram: "B" },
  protocol: "fdx",
  connect: "redirect",
  consent: { durationDays: [90] },
  tokens: { accessTokenSeconds: 900, refreshTokenDays: 90 },
  historyDays: 365,
  showsPending: true,
  products: [],
};

export interface Granted {
  readonly scopes?: readonly string[];
  readonly accountIds?: readonly string[];
  readonly consent?: Partial<ConsentRecord>;
  readonly health?: InstitutionHealth;
  /** Notifications sent to the application's subscriptions so far. */
  readonly told?: Parameters<typeof fixtureEndpoints>[0];
  /** Makes every request for data fail as a bug would. */
  readonly bug?: Error;
}

export function setup(granted: Granted = {}) {
  const {
    scopes = dataScopes,
    accountIds = ["chk", "card"],
    consent: changes,
    bug,
    health = "healthy",
  } = granted;
  const clock = fixedClock(NOW);
  const failures: unknown[] = [];
  const consent: ConsentRecord = {
    id: "consent-1",
    subject: "customer-7",
    clientId: "app",
    clientName: "The App",
    accountIds: [...accountIds],
    scopes: [...scopes],
    createdAt: clock.now() - 30 * DAY_MS,
    expiresAt: clock.now() + 60 * DAY_MS,
    lookbackDays: 365,
    revocation: null,
    ...changes,
  };
  const token: AccessToken = {
    clientId: "app",
    subject: "customer-7",
    scopes: new Set(scopes),
    grantId: consent.id,
    expiresAt: clock.now() + 900_000,
  };
  const consents = new Map([[consent.id, consent]]);
  const app = createFdxServer({
    world: fixtureWorld({ clock }),
    bank,
    endpoints: fixtureEndpoints(granted.told),
    health: () => health,
    customerOf: (subject) => {
      if (bug) throw bug;
      return Number(subject.slice("customer-".length));
    },
    onServerError: (error) => failures.push(error),
    authorization: {
      findAccessToken: async (value) => (value === "good" ? token : undefined),
      revokeConsent: async (id, by) => {
        const found = consents.get(id);
        if (found) consents.set(id, { ...found, revocation: { at: clock.now(), ...by } });
      },
      consents: { find: async (id) => consents.get(id) },
    },
  });
  const call = (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { authorization: "Bearer good", ...init.headers } });
  const get = async (path: string) => (await call(path)).json();
  return { app, clock, call, get, failures };
}
