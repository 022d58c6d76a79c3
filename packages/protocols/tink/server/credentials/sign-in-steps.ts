import type { Provider } from "../providers/provider.ts";
import type { KeptLogin, Step } from "./kept-credentials.ts";
import type { TinkLogin } from "./login.ts";

/** What is left to do once the bank knows who wants to sign in at a provider. */
export function stepsFor(
  { terms }: Pick<Provider, "terms">,
  { effects }: Pick<TinkLogin, "effects">,
): Step[] {
  const asksCodes = terms.authenticationFlow !== "DECOUPLED";
  const steps = effects.flatMap((effect): Step[] => {
    if (effect.at !== "sign_in") return [];
    if (effect.kind === "refusal") return [{ kind: "refuse", reason: effect.reason, times: effect.times }];
    // Who signs with the app needs no code.
    return asksCodes ? [{ kind: "code" }] : [];
  });
  const missing = terms.asks.filter((kind) => !steps.some((step) => step.kind === kind));
  const firstCode = steps.findIndex(({ kind }) => kind === "code");
  steps.splice(firstCode < 0 ? steps.length : firstCode, 0, ...missing.map((kind) => ({ kind })));
  return terms.authenticationFlow === "EMBEDDED" ? steps : [...steps, { kind: "approve" }];
}

/** What is kept of a login for as long as there are credentials. */
export function keptLoginOf({ text, customer, effects }: TinkLogin): KeptLogin {
  const kept: KeptLogin = {
    text,
    customer: customer.number,
    endsAfterMs: null,
    sharesNothing: false,
    lastAccountFails: false,
    readingMs: 0,
    unavailable: null,
    limit: null,
    linkReason: null,
  };
  for (const effect of effects) {
    if (effect.at === "sign_in") continue;
    if (effect.kind === "ends") kept.endsAfterMs = effect.afterMs;
    else if (effect.kind === "shares_nothing") kept.sharesNothing = true;
    else if (effect.kind === "last_account_fails") kept.lastAccountFails = true;
    else if (effect.kind === "delayed") kept.readingMs += effect.ms;
    else if (effect.kind === "failure") kept.linkReason = effect.failure.reason;
    else if (effect.kind === "unavailable") kept.unavailable = { times: effect.times };
    else kept.limit = { retryAfterSeconds: effect.retryAfterSeconds, times: effect.times };
  }
  return kept;
}
