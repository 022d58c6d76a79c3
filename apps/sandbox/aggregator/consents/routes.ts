import {
  AaRefusal,
  type Consent,
  enterMobile,
  enterSignInCode,
  type PersonSession,
  sendSignInCode,
  vuaOf,
} from "@sandbank/protocol-account-aggregator/webview";
import { type Context, Hono } from "hono";
import { type Answer, asResponse } from "../../answer.ts";
import { type FormFields, readForm } from "../../form-fields.ts";
import { seeOther } from "../../interaction/step.ts";
import type { SandboxEnv } from "../../sandbox-env.ts";
import type { AggregatorPages } from "../aggregator-pages.ts";
import { findSession, inTurnOfBrowser, withSession } from "../person-cookie.ts";
import { consentsPage } from "./consents-page.tsx";
import { codePage, phonePage, stoppedPage } from "./sign-in-pages.tsx";

/** What was done, by what the address says of it. */
const DONE: Readonly<Record<string, string>> = {
  pause: "The consent is paused. Nobody reads your accounts under it until you resume it.",
  resume: "The consent is active again.",
  revoke: "The consent is revoked. Nobody reads your accounts under it any more.",
  delink: "The link is removed, and every consent that included the account is revoked.",
};

/** Where a person sees who may read their accounts and ends it; mount at `/aa/consents`. */
export function myConsentsRoutes(pages: AggregatorPages): Hono<SandboxEnv> {
  const base = `${pages.base}/consents`;
  type Act = (session: PersonSession, form: FormFields, c: Context<SandboxEnv>) => Promise<Answer>;
  const withForm = (act: Act) => async (c: Context<SandboxEnv>) => {
    const known = await findSession(pages, c);
    const session = known ?? (await pages.sessions.begin());
    const form = await readForm(c.req.raw);
    const answer = await inTurnOfBrowser(pages, session, (now = session) => act(now, form, c));
    return asResponse(known ? answer : withSession(answer, pages, session.id, c.env.origin));
  };
  const signedIn = (act: (mobile: string, form: FormFields, c: Context<SandboxEnv>) => Promise<Answer>) =>
    withForm(async (session, form, c) =>
      session.mobile === null ? seeOther(base) : act(session.mobile, form, c),
    );

  return new Hono<SandboxEnv>()
    .get("/", async (c) => {
      const session = await findSession(pages, c);
      if (session?.isStopped) return asResponse(stoppedPage(base));
      if (session?.signingIn) return asResponse(seeOther(`${base}/code`));
      if (!session || session.mobile === null) return asResponse(phonePage(pages, base, "", null));
      return asResponse(
        await consentsPage(pages, base, session.mobile, DONE[c.req.query("done") ?? ""] ?? null),
      );
    })
    .post(
      "/",
      withForm(async (session, form) => {
        const mobile = form.one("mobile");
        const { at, problem } = await enterMobile(pages, session, mobile, null);
        return at === "mobile" ? phonePage(pages, base, mobile, problem) : seeOther(`${base}/code`);
      }),
    )
    .get(
      "/code",
      withForm(async (session) => (session.signingIn ? codePage(base, session, null) : seeOther(base))),
    )
    .post(
      "/code",
      withForm(async (session, form) => {
        if (!session.signingIn) return seeOther(base);
        if (form.one("again") !== "") {
          await sendSignInCode(pages, session, session.signingIn.mobile);
          return seeOther(`${base}/code`);
        }
        const { at, problem } = await enterSignInCode(pages, session, form.one("code"));
        return at === "code" ? codePage(base, session, problem) : seeOther(base);
      }),
    )
    .post(
      "/sign-out",
      withForm(async (session) => {
        await pages.sessions.save({ ...session, mobile: null, signingIn: null, isStopped: false });
        return seeOther(base);
      }),
    )
    .post(
      "/links/:link",
      signedIn(async (mobile, _form, c) => {
        const linkRefNumber = c.req.param("link") ?? "";
        const isDone = await quietly(() => pages.engine.delink({ vua: vuaOf(pages, mobile), linkRefNumber }));
        return seeOther(isDone ? `${base}?done=delink` : base);
      }),
    )
    .post(
      "/:handle",
      signedIn(async (mobile, form, c) => {
        const consent = await pages.engine.findConsentByHandle(c.req.param("handle") ?? "");
        // Somebody else's consent looks like none at all.
        const isTheirs = consent?.vua === vuaOf(pages, mobile);
        const isDone = isTheirs && (await change(pages, consent, form.one("do")));
        return seeOther(isDone ? `${base}?done=${form.one("do")}` : base);
      }),
    );
}

/** @returns false for what cannot be done to it, as it is by now */
async function change({ engine }: AggregatorPages, { id }: Consent, what: string): Promise<boolean> {
  if (id === null) return false;
  const ask = { consentId: id, by: "CUSTOMER" } as const;
  if (what === "pause") return quietly(() => engine.pauseConsent(ask));
  if (what === "resume") return quietly(() => engine.resumeConsent(ask));
  return what === "revoke" && quietly(() => engine.revokeConsent(ask));
}

async function quietly(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof AaRefusal) return false;
    throw error;
  }
}
