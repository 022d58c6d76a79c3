import type { EventEmitter } from "node:events";
import type { Store } from "@sandbank/store";
import type Provider from "oidc-provider";
import type { ErrorOut, KoaContextWithOIDC } from "oidc-provider";
import { addGrantId } from "./add-grant-id.ts";
import { drawIds } from "./draw-ids.ts";
import { nameCookies } from "./draw-interaction.ts";
import { explainRefusals } from "./explain-refusals.ts";
import { issueIdTokens } from "./issue-id-tokens.ts";
import { leaveContext } from "./leave-context.ts";
import { loadOidcProvider } from "./load-oidc-provider.ts";
import { cookieName, modernProfile, type ProviderTerms } from "./provider-configuration.ts";
import { signingKeyOf } from "./signing-key.ts";
import { tellTimes } from "./tell-times.ts";
import { createWorldAdapter } from "./world-adapter.ts";
import type { TwoClocks } from "./world-time.ts";

/** A person as the standard claims describe them (OpenID Connect Core section 5.1). */
export interface Subject {
  readonly name: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly email: string;
}

/** What tells who a `sub` is; undefined where it is nobody. */
export type FindSubject = (subject: string) => (() => Subject) | undefined;

/** What went wrong, in RFC 6749's words; `clientId` and `redirectUri` as the request named them. */
export interface AuthorizationError {
  readonly error: string;
  readonly description: string | undefined;
  readonly clientId: string | undefined;
  readonly redirectUri: string | undefined;
}

export type ErrorPage = (error: AuthorizationError) => {
  html: string;
  headers: Readonly<Record<string, string>>;
};

export interface CreateProviderOptions extends ProviderTerms, TwoClocks {
  readonly issuer: string;
  readonly store: Store;
  /** An id that was never given. */
  readonly draw: () => string;
  readonly kindOf: (model: string) => string;
  readonly onGrantEnded: (grantId: string) => Promise<void>;
  readonly isConsentActive: (grantId: string) => Promise<boolean>;
  readonly findSubject: FindSubject;
  readonly renderError: ErrorPage;
  readonly onServerError: (error: unknown) => void;
}

/** An issuer and the Node listener that answers for it. */
export interface RunningProvider {
  readonly provider: Provider;
  readonly callback: ReturnType<Provider["callback"]>;
}

export async function createProvider(options: CreateProviderOptions): Promise<RunningProvider> {
  const { Provider, errors, interactionPolicy } = await loadOidcProvider();
  const { clock, machineSeconds, draw } = options;
  const key = signingKeyOf(options);
  const cookies = {
    interaction: cookieName(options, "interaction"),
    resume: cookieName(options, "resume"),
  };
  const provider = new Provider(
    options.issuer,
    modernProfile(options, {
      errors,
      interactionPolicy,
      key,
      draw,
      adapter: (model) => createWorldAdapter(model, { ...options, errors }),
      findAccount: async (_ctx, subject, token) => {
        const isRefresh = token instanceof provider.RefreshToken;
        if (isRefresh && !(await options.isConsentActive(token.grantId ?? ""))) {
          throw new errors.InvalidGrant("the customer's consent has ended");
        }
        const tell = options.findSubject(subject);
        if (!tell) return undefined;
        // Most applications ask for data, not for who the customer is.
        const claims = (_use: string, scope: string) => ({ sub: subject, ...(asksWho(scope) && tell()) });
        return { accountId: subject, claims };
      },
      renderError: (ctx, out) => answerError(ctx, out, options.renderError),
    }),
  );
  // Scheme and host come from `prepareRequest`, which sets the forwarded headers this makes the library trust.
  provider.proxy = true;
  leaveContext(provider);
  drawIds(provider, draw);
  issueIdTokens(provider, { key, clock, machineSeconds });
  const explain = explainRefusals(provider);
  provider.use(async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next();
    explain(ctx);
    addGrantId(ctx);
    tellTimes(ctx, { clock, machineSeconds });
    nameCookies(ctx, cookies);
  });
  provider.on("server_error", (_ctx, error) => options.onServerError(error));
  const app: EventEmitter = provider;
  app.on("error", options.onServerError);
  return { provider, callback: provider.callback() };
}

/** OpenID Connect Core section 5.4, as far as `provider-configuration.ts` lets these scopes ask for claims. */
const asksWho = (scope: string) => /\b(?:profile|email)\b/.test(scope);

function answerError(ctx: KoaContextWithOIDC, out: ErrorOut, render: ErrorPage): void {
  if (ctx.accepts("json", "html") !== "html") {
    ctx.body = out;
    return;
  }
  const named = (name: string) => {
    const value = ctx.query[name];
    return typeof value === "string" ? value : undefined;
  };
  const { html, headers } = render({
    error: out.error,
    description: out.error_description,
    clientId: named("client_id"),
    redirectUri: named("redirect_uri"),
  });
  ctx.set(headers);
  ctx.type = "html";
  ctx.body = html;
}
