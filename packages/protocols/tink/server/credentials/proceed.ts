import type { Instant } from "@sandbank/domain";
import { type CredentialsStatus, type DetailedErrorReason, detailedError } from "../../wire/index.ts";
import type { Provider } from "../providers/provider.ts";
import { failed } from "./credentials-at.ts";
import { type CredentialsContext, endOfConsent, isOneOfFirst } from "./credentials-context.ts";
import type { KeptCredentials, KeptLogin, Step } from "./kept-credentials.ts";
import { problemOf } from "./problems.ts";
import { withItems } from "./shared-accounts.ts";

type Refusal = Extract<Step, { kind: "refuse" }>["reason"];

/** Of what the sandbox has a word of its own for. */
const REASON_OF: Partial<Record<Refusal, DetailedErrorReason>> = {
  wrong_password: "STATIC_CREDENTIALS_INCORRECT",
  blocked: "USER_BLOCKED",
  no_accounts: "NO_ACCOUNTS",
  cancelled: "DYNAMIC_CREDENTIALS_FLOW_CANCELLED",
  unavailable: "PROVIDER_UNAVAILABLE",
};

const AWAITING = {
  EMBEDDED: "AWAITING_SUPPLEMENTAL_INFORMATION",
  REDIRECT: "AWAITING_THIRD_PARTY_APP_AUTHENTICATION",
  DECOUPLED: "AWAITING_MOBILE_BANKID_AUTHENTICATION",
} as const satisfies Record<string, CredentialsStatus>;

/** Goes on signing in until the person is needed, the bank refuses, or reading begins. */
export async function proceed(
  context: CredentialsContext,
  provider: Provider,
  started: KeptCredentials,
): Promise<KeptCredentials> {
  const now = context.clock.now();
  let current = started;
  for (;;) {
    const [next, ...rest] = current.steps;
    if (!next)
      return startReading(context, provider, { ...current, consented: true }, { isNewConsent: true });
    if (next.kind !== "refuse") return waiting(context, provider, current, now);
    const attempt = `sign-in ${current.bank} ${current.login?.text}`;
    if (await isOneOfFirst(context, attempt, next.times)) return failed(current, reasonOf(next.reason), now);
    current = { ...current, steps: rest };
  }
}

function reasonOf(refusal: Refusal): DetailedErrorReason {
  const known = REASON_OF[refusal];
  return known ?? detailedError.shape.details.shape.reason.parse(refusal);
}

/** Waits for the person. One visit to the bank's page has one deadline, however many steps it takes there. */
async function waiting(
  { drawId }: CredentialsContext,
  { terms }: Provider,
  kept: KeptCredentials,
  now: Instant,
): Promise<KeptCredentials> {
  const status = AWAITING[terms.authenticationFlow];
  if (terms.authenticationFlow === "EMBEDDED")
    return { ...kept, status, statusUpdated: now, problem: null, reading: null };
  if (kept.status === status && kept.ticket !== null) return kept;
  const ticket = await drawId("credentials ticket");
  return { ...kept, status, statusUpdated: now, problem: null, reading: null, ticket };
}

/** The bank is read as far as the person shares it. @param isNewConsent when the person has just agreed */
export async function startReading(
  context: CredentialsContext,
  provider: Provider,
  kept: KeptCredentials,
  { isNewConsent }: { readonly isNewConsent: boolean },
): Promise<KeptCredentials> {
  const { clock, world } = context;
  const now = clock.now();
  const { login } = kept;
  if (!login) throw new TypeError("nobody has signed in");
  const there = world.accounts({ bank: kept.bank, customer: login.customer });
  if (there.length === 0) return failed(kept, "NO_ACCOUNTS", now);
  const shared = login.sharesNothing ? [] : there.filter(({ id }) => kept.picked?.includes(id) ?? true);
  const { accounts, withoutTransactions } = withItems(shared, kept.items);
  const last = login.lastAccountFails ? accounts.slice(-1) : [];
  const isDown = await cannotBeRead(context, kept.bank, login);
  const reading = {
    endsAt: now + login.readingMs,
    problem: isDown ? problemOf("PROVIDER_UNAVAILABLE") : null,
  };
  return {
    ...kept,
    status: "UPDATING",
    statusUpdated: now,
    problem: null,
    steps: [],
    ticket: null,
    reading,
    ...(isNewConsent && { sessionExpiryDate: endOfConsent(provider, login, now) }),
    // What could not be read is known as it was before.
    ...(!isDown && {
      accountIds: accounts.map(({ id }) => id),
      withoutTransactions: [...new Set([...withoutTransactions, ...last].map(({ id }) => id))],
    }),
  };
}

async function cannotBeRead(
  context: CredentialsContext,
  bank: string,
  { text, unavailable }: KeptLogin,
): Promise<boolean> {
  if (context.health(bank) === "down") return true;
  return unavailable !== null && isOneOfFirst(context, `read ${bank} ${text}`, unavailable.times);
}
