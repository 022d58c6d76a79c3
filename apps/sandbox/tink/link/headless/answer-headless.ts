import {
  agree,
  chooseProvider,
  dueOf,
  endWith,
  enterLink,
  failureOf,
  findTinkLogin,
  finish,
  type LinkStep,
  loadStep,
  type NotAccepted,
  type NotPossible,
  offeredProviders,
  signIn,
  supply,
  tellFailure,
} from "@sandbank/protocol-tink/link";
import type { Field } from "@sandbank/protocol-tink/wire";
import { type Answer, jsonAnswer } from "../../../answer.ts";
import { ONE_TIME_CODE, PASSWORD } from "../../../credentials.ts";
import { seeOther } from "../../../interaction/step.ts";
import { journeyPath, type LinkPages } from "../link-pages.ts";
import { chosenAccounts } from "./chosen-accounts.ts";
import { type HeadlessAnswer, readHeadless } from "./parameters.ts";

interface Arrived {
  readonly query: Readonly<Record<string, string>>;
  readonly origin: string;
}

/** An answer nobody could give. */
class Mistaken extends Error {}

/** More rounds than any bank asks for. */
const MOST_QUESTIONS = 8;

/**
 * `GET /1.0/…&sandbank_user=ok`: goes through Tink Link and the bank in a person's place, each step as the pages
 * themselves would. @returns the redirect to the application; to the journey where the bank takes its time; 400 for an
 * answer nobody could give; undefined where there is no such path
 */
export async function answerHeadless(
  pages: LinkPages,
  path: string,
  { query, origin }: Arrived,
): Promise<Answer | undefined> {
  const answer = readHeadless(query);
  if ("problem" in answer) return mistaken(answer.problem);
  const { context } = pages;
  const entered = await enterLink(context, path, query);
  if (!entered) return undefined;
  if (entered.kind === "astray")
    return jsonAnswer({ error: entered.refusal.reason, message: entered.refusal.detail }, 400);
  if (entered.kind === "refused")
    return seeOther((await tellFailure(context, entered.journey, entered.refusal)).url);
  const { id } = entered.journey;
  const callbackUri = `${origin}${journeyPath(pages, id)}`;
  const step = await loadStep(context, id);
  if (!step) throw new TypeError("a journey that has just begun is gone");
  if (answer.sandbank_decision === "abandon") return seeOther(callbackUri);
  if (answer.sandbank_decision === "cancel")
    return seeOther(await endWith(step, { error: "USER_CANCELLED", reason: "USER_CANCELLED" }));
  if (answer.sandbank_decision === "decline")
    return seeOther(await endWith(step, { error: "USER_CANCELLED", reason: "USER_DECLINED_CONSENT" }));
  try {
    return seeOther((await walk(step, answer, callbackUri)) ?? callbackUri);
  } catch (error) {
    if (error instanceof Mistaken) return mistaken(error.message);
    throw error;
  }
}

function mistaken(message: string): Answer {
  return jsonAnswer({ error: "invalid_answer", message }, 400);
}

/** @returns where the browser goes; undefined while the bank takes its time */
async function walk(
  step: LinkStep,
  answer: HeadlessAnswer,
  callbackUri: string,
): Promise<string | undefined> {
  let current = step;
  for (let rounds = 0; rounds < MOST_QUESTIONS; rounds++) {
    const due = dueOf(current);
    if (due === "left" && current.journey.leftFor !== null) return current.journey.leftFor;
    if (due === "finish") return finish(current);
    if (due === "failed") return endWith(current, failureOf(current));
    if (due === "waiting") return undefined;
    const next = await goFurther(current, answer, callbackUri);
    if ("refusal" in next) return endWith(current, next.refusal);
    if ("problem" in next) throw new Mistaken(next.problem);
    current = next;
  }
  throw new TypeError("a bank asks without end");
}

async function goFurther(
  step: LinkStep,
  answer: HeadlessAnswer,
  callbackUri: string,
): Promise<LinkStep | NotAccepted | NotPossible> {
  const { context, journey, provider, credentials } = step;
  const { sandbank_code: code = ONE_TIME_CODE } = answer;
  switch (dueOf(step)) {
    case "banks":
      return pickBank(step, answer);
    case "consent":
      return agree(step, { callbackUri });
    case "sign-in":
      return signIn(step, loginFor(provider?.terms.fields ?? [], userOf(answer)), { callbackUri });
    case "more":
      return credentials?.asked?.kind === "fields"
        ? supply(step, codesFor(credentials.asked.fields, code))
        : step;
    case "at-bank":
      await visitBank(step, answer, code);
      break;
    case "bankid":
      if (credentials) await context.credentials.approve(credentials.id);
      break;
    default:
      break;
  }
  return (await loadStep(context, journey.id)) ?? step;
}

async function pickBank(
  step: LinkStep,
  { sandbank_provider: name }: HeadlessAnswer,
): Promise<LinkStep | NotAccepted> {
  const offered = offeredProviders(step.context, step.journey);
  const names = offered.map((provider) => provider.name).join(", ") || "none, for want of test=true";
  if (name === undefined)
    return { problem: `Say which bank: input_provider, or sandbank_provider. There are: ${names}.` };
  const chosen = await chooseProvider(step, name);
  return chosen ?? { problem: `sandbank_provider: "${name}" is not offered. There are: ${names}.` };
}

/** At the bank's own page. */
async function visitBank({ context, credentials }: LinkStep, answer: HeadlessAnswer, code: string) {
  if (!credentials) return;
  const book = context.credentials;
  const username = userOf(answer);
  const bank = context.banks.find(({ id }) => id === credentials.bank);
  const login = bank && findTinkLogin(context.people, bank.country, username);
  // A name nobody has is a mistake of who wrote the answer, not something a bank does.
  if (login && "problem" in login) throw new Mistaken(`sandbank_user: ${login.problem}`);
  let reply = await book.signIn(credentials.id, { username, password: PASSWORD });
  for (let codes = 0; reply.kind === "code" && codes < MOST_QUESTIONS; codes++)
    reply = await book.enterCode(credentials.id, code);
  if (reply.kind === "again") {
    // A person would turn back in the end.
    await book.decline(credentials.id);
    return;
  }
  if (reply.kind !== "approve") return;
  const chosen = await chosenAccounts(context, credentials.id, answer);
  if (chosen && "problem" in chosen) throw new Mistaken(chosen.problem);
  await book.approve(credentials.id, chosen);
}

function userOf({ sandbank_user: user }: HeadlessAnswer): string {
  if (user !== undefined) return user;
  throw new Mistaken(
    "Say who signs in, by sandbank_user: a word such as ok, a persona such as overspender, or a user name.",
  );
}

function loginFor(fields: readonly Field[], user: string): Record<string, string> {
  return Object.fromEntries(fields.map(({ name, masked }) => [name, masked ? PASSWORD : user]));
}

function codesFor(fields: readonly Field[], code: string): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ name, selectOptions }) => [name, selectOptions?.[0]?.value ?? code]),
  );
}
