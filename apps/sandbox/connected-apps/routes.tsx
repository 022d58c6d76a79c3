import { type ConsentRecord, consentState } from "@sandbank/protocol-oauth/server";
import type { Customer } from "@sandbank/world";
import { type Context, Hono } from "hono";
import { type Answer, asResponse } from "../answer.ts";
import { sampleCustomers } from "../credentials.ts";
import { credentialsPath } from "../credentials-path.ts";
import { readForm } from "../form-fields.ts";
import type { HostedInstitution } from "../hosted-institution.ts";
import { seeOther } from "../interaction/step.ts";
import { ConnectedAppsPage } from "../pages/connected-apps-page.tsx";
import { htmlResponse } from "../pages/render.ts";
import { SignInPage } from "../pages/sign-in-page.tsx";
import { permissionsFor } from "../permissions.ts";
import { browserOf, type SandboxEnv } from "../sandbox-env.ts";
import { customerOf, subjectOf } from "../subject.ts";
import { enterBank } from "./enter-bank.ts";

/** Where a customer sees who has access and ends it; mount at `/{institution}/connected-apps`. */
export function connectedAppsRoutes(bank: HostedInstitution): Hono<SandboxEnv> {
  const { authorization, manifest, world } = bank;
  const base = `${bank.base}/connected-apps`;

  const subjectIn = async (c: Context<SandboxEnv>) => {
    const { cookieHeader, origin } = browserOf(c);
    return (await authorization.sessions.find(cookieHeader, origin))?.subject;
  };

  return new Hono<SandboxEnv>()
    .get("/", async (c) => {
      const subject = await subjectIn(c);
      if (subject === undefined) return signInPage(bank, base, "", null);
      const consents = await authorization.consents.ofSubject(subject);
      const stopped = consents.find(({ id }) => id === c.req.query("stopped"));
      return appsPage(
        bank,
        base,
        world.customer(customerOf(subject), manifest.country),
        consents,
        stopped?.clientName ?? null,
      );
    })
    .post("/", async (c) => {
      const form = await readForm(c.req.raw);
      const entered = enterBank(bank, form.one("username"), form.one("password"));
      if ("problem" in entered) return signInPage(bank, base, form.one("username"), entered.problem);
      const cookie = await authorization.sessions.signIn(subjectOf(entered.customer.number), c.env.origin);
      return withCookie(seeOther(base), cookie);
    })
    .post("/sign-out", async (c) => {
      const { cookieHeader, origin } = browserOf(c);
      return withCookie(seeOther(base), await authorization.sessions.signOut(cookieHeader, origin));
    })
    .post("/:id/stop", async (c) => {
      const consent = await authorization.consents.find(c.req.param("id"));
      // Somebody else's consent looks like none at all.
      if (!consent || consent.subject !== (await subjectIn(c))) return asResponse(seeOther(base));
      await authorization.revokeConsent(consent.id, { by: "provider", reason: "user_action" });
      return asResponse(seeOther(`${base}?stopped=${encodeURIComponent(consent.id)}`));
    });
}

function appsPage(
  { manifest, world, face }: HostedInstitution,
  base: string,
  customer: Customer,
  consents: readonly ConsentRecord[],
  stopped: string | null,
): Response {
  const accounts = world.accounts({ bank: manifest.id, customer: customer.number });
  const apps = consents.map((consent) => ({
    consent,
    state: consentState(consent, world.clock.now()),
    accounts: accounts.filter(({ id }) => consent.accountIds.includes(id)),
    permissions: permissionsFor(face, consent.scopes),
  }));
  return htmlResponse(
    <ConnectedAppsPage bank={manifest} base={base} customer={customer} apps={apps} stopped={stopped} />,
    { bank: manifest },
  );
}

function signInPage(
  bank: HostedInstitution,
  action: string,
  username: string,
  problem: string | null,
): Response {
  const { manifest, world } = bank;
  return htmlResponse(
    <SignInPage
      bank={manifest}
      action={action}
      clientName={null}
      samples={sampleCustomers(world, manifest.country)}
      username={username}
      credentials={credentialsPath(bank)}
      problem={problem}
      cancelAction={null}
    />,
    { bank: manifest, status: problem === null ? 200 : 401 },
  );
}

function withCookie(answer: Answer, cookie: string): Response {
  return asResponse({ ...answer, headers: { ...answer.headers, "Set-Cookie": cookie } });
}
