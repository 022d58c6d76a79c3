import { TinkError } from "../http/tink-error.ts";
import type { Provider } from "../providers/provider.ts";
import type { BankAnswer } from "./credentials.ts";
import { failed } from "./credentials-at.ts";
import type { CredentialsContext } from "./credentials-context.ts";
import { findTinkLogin } from "./find-tink-login.ts";
import type { KeptCredentials } from "./kept-credentials.ts";
import { proceed } from "./proceed.ts";
import { keptLoginOf, stepsFor } from "./sign-in-steps.ts";

const USERNAME = "username";
const PASSWORD = "password";

/** Begins to sign in with what was entered at Tink, or sends the person to the bank where nothing is. */
export async function beginSignIn(
  context: CredentialsContext,
  provider: Provider,
  kept: KeptCredentials,
): Promise<KeptCredentials> {
  const { people, clock } = context;
  const { terms, bank } = provider;
  const now = clock.now();
  const fresh: KeptCredentials = { ...kept, problem: null, steps: [], ticket: null, reading: null };
  if (!terms.sharesAccounts) return failed(fresh, "OPERATION_NOT_SUPPORTED", now);
  if (terms.fields.length === 0)
    return proceed(context, provider, { ...fresh, steps: [{ kind: "sign_in" }] });
  const login = findTinkLogin(people, bank.country, fresh.fields[USERNAME] ?? "");
  const isByApp = terms.authenticationFlow === "DECOUPLED";
  if ("problem" in login)
    return failed(fresh, isByApp ? "USER_NOT_A_CUSTOMER" : "STATIC_CREDENTIALS_INCORRECT", now);
  if (!isByApp && !fresh.isPasswordRight) return failed(fresh, "STATIC_CREDENTIALS_INCORRECT", now);
  return proceed(context, provider, {
    ...fresh,
    login: keptLoginOf(login),
    steps: stepsFor(provider, login),
  });
}

/** What is kept of entered fields: not the secrets. @throws TinkError 400 for fields that are not the provider's */
export function keepFields(
  { people }: Pick<CredentialsContext, "people">,
  { name, terms }: Provider,
  entered: Readonly<Record<string, string>>,
): Pick<KeptCredentials, "fields" | "isPasswordRight"> {
  const names = terms.fields.map((field) => field.name);
  const unknown = Object.keys(entered).filter((each) => !names.includes(each));
  const missing = terms.fields.filter((field) => !field.optional && !entered[field.name]?.trim());
  if (unknown.length > 0 || missing.length > 0) {
    const wrong = [
      ...(missing.length > 0 ? [`${missing.map((field) => field.name).join(", ")} missing`] : []),
      ...(unknown.length > 0 ? [`${unknown.join(", ")} not known`] : []),
    ];
    throw new TinkError(
      400,
      "credentials.invalid_fields",
      `Invalid fields: ${wrong.join(", ")}. ${name} takes ${names.join(" and ") || "none"}.`,
    );
  }
  const open = terms.fields.filter(({ sensitive }) => !sensitive);
  return {
    fields: Object.fromEntries(open.map((field) => [field.name, entered[field.name]?.trim() ?? ""])),
    isPasswordRight: entered[PASSWORD] === people.password,
  };
}

/** Signs in at the bank's own page. Somebody else than before cannot renew a person's access. */
export async function signInAtBank(
  context: CredentialsContext,
  provider: Provider,
  kept: KeptCredentials,
  entered: { readonly username: string; readonly password: string },
): Promise<{ readonly next: KeptCredentials; readonly result: BankAnswer }> {
  const { people } = context;
  const again = (problem: string) => ({ next: kept, result: { kind: "again" as const, problem } });
  if (kept.steps[0]?.kind !== "sign_in") return { next: kept, result: bankAnswerOf(kept) };
  const login = findTinkLogin(people, provider.bank.country, entered.username);
  if ("problem" in login) return again(`No customer has this user name. ${login.problem}`);
  if (entered.password !== people.password)
    return again(`No customer has this user name and password. The password is always ${people.password}.`);
  if (kept.consented && kept.login && kept.login.customer !== login.customer.number)
    return again(`This access belongs to ${kept.login.text}; nobody else can renew it.`);
  const steps = stepsFor(provider, login);
  if (steps[0]?.kind === "refuse" && steps[0].reason === "wrong_password")
    return again("The user name or the password is not right. With this user name no password ever is.");
  const next = await proceed(context, provider, { ...kept, login: keptLoginOf(login), steps });
  return { next, result: bankAnswerOf(next) };
}

/** What the bank's page has to do next. */
export function bankAnswerOf({ steps }: Pick<KeptCredentials, "steps">): BankAnswer {
  const [next] = steps;
  if (next?.kind === "code" || next?.kind === "approve") return { kind: next.kind };
  return { kind: "ended" };
}
