import type { Credentials } from "../credentials/credentials.ts";
import { TinkError } from "../http/tink-error.ts";
import { newUserOf } from "../users/create-user.ts";
import { forgetEnded } from "../users/delete-user.ts";
import type { TinkUser } from "../users/user.ts";
import { journeysOf } from "./journey.ts";
import type { LinkRefusal } from "./link-refusal.ts";
import { type LinkStep, withJourney } from "./step.ts";

/** What coming further needs of who hosts the pages. */
export interface Host {
  /** URL a bank's own page leads back to. */
  readonly callbackUri: string;
}

/** What was entered does not do, in a sentence; the person may enter it again. */
export interface NotAccepted {
  readonly problem: string;
}

/** It goes no further, whatever the person does. */
export interface NotPossible {
  readonly refusal: LinkRefusal;
}

/** The person agrees; at a bank with a page of its own, and where they were signed in before, it goes on at once. */
export async function agree(step: LinkStep, host: Host): Promise<LinkStep | NotAccepted | NotPossible> {
  const agreed = await withJourney(
    step,
    await journeysOf(step.context).save({ ...step.journey, isAgreed: true }),
  );
  const { journey, provider, credentials } = agreed;
  if (journey.kind === "connect")
    return provider?.terms.fields.length === 0 ? signIn(agreed, {}, host) : agreed;
  if (!credentials) return agreed;
  try {
    await goOnWith(agreed, credentials, host);
    return await withJourney(agreed, journey);
  } catch (error) {
    if (error instanceof TinkError) return { refusal: refusalOf(error) };
    throw error;
  }
}

async function goOnWith(
  { context, journey }: LinkStep,
  { id, status }: Credentials,
  host: Host,
): Promise<void> {
  const isGood = status === "UPDATED" && journey.kind === "refresh" && !journey.authenticate;
  if (journey.kind === "extend") await context.credentials.extend(id);
  else if (isGood) await context.credentials.refresh(id);
  else await context.credentials.authenticate(id, host);
}

function refusalOf({ status, message: detail }: TinkError): LinkRefusal {
  if (status === 429)
    return { error: "BAD_REQUEST", reason: "INVALID_STATE_REFRESH_CREDENTIALS_RATE_LIMITED", detail };
  if (status === 404) return { error: "INTERNAL_ERROR", reason: "REQUEST_FAILED_FETCH_CREDENTIALS", detail };
  return { error: "BAD_REQUEST", reason: "INVALID_STATE_CREDENTIALS", detail };
}

/** Enters what the bank knows the person by: the first time, or again after it was wrong. */
export async function signIn(
  step: LinkStep,
  fields: Readonly<Record<string, string>>,
  host: Host,
): Promise<LinkStep | NotAccepted> {
  const { context, journey, provider, credentials } = step;
  if (!provider) return step;
  const book = context.credentials;
  return orProblem(async () => {
    if (credentials) {
      const hasFields = provider.terms.fields.length > 0;
      if (hasFields) await book.update(credentials.id, fields, host.callbackUri);
      else await book.authenticate(credentials.id, host);
      return withJourney(step, journey);
    }
    const user = await userOf(step);
    const made = await createOrTakeUp(step, user, fields, host);
    const kept = await journeysOf(context).save({ ...journey, userId: user.id, credentialsId: made.id });
    return withJourney(step, kept);
  });
}

/** Somebody who connects the same bank again renews what there is. */
async function createOrTakeUp(
  { context, journey, provider }: LinkStep,
  { id: userId }: TinkUser,
  fields: Readonly<Record<string, string>>,
  { callbackUri }: Host,
): Promise<Credentials> {
  const book = context.credentials;
  const providerName = provider?.name ?? "";
  try {
    const items = journey.items ?? undefined;
    return await book.create({ userId, providerName, fields, callbackUri, items });
  } catch (error) {
    if (!(error instanceof TinkError) || error.status !== 409) throw error;
    const [known] = (await book.of(userId)).filter((each) => isSame(each, providerName, fields));
    if (!known) throw error;
    return Object.keys(fields).length > 0
      ? book.update(known.id, fields, callbackUri)
      : book.authenticate(known.id, { callbackUri });
  }
}

function isSame(
  { providerName, fields: kept }: Credentials,
  name: string,
  fields: Readonly<Record<string, string>>,
): boolean {
  return providerName === name && Object.entries(kept).every(([field, value]) => fields[field] === value);
}

/** Answers what the bank asks besides. */
export async function supply(
  step: LinkStep,
  information: Readonly<Record<string, string>>,
): Promise<LinkStep | NotAccepted> {
  const { context, journey, credentials } = step;
  if (credentials?.asked?.kind !== "fields") return step;
  return orProblem(async () => {
    await context.credentials.supply(credentials.id, information);
    return withJourney(step, journey);
  });
}

/** The user the application brought, or one that lives as long as one-time access does. */
async function userOf({ context, journey, app }: LinkStep): Promise<TinkUser> {
  const known = journey.userId === null ? undefined : await context.users.get(journey.userId);
  if (known) return known;
  const id = await context.drawId("user");
  const made = newUserOf(id, app, journey.market, journey.locale, context.clock.now());
  const user: TinkUser = { ...made, retentionClass: "temporary" };
  // Where nobody is told of anything, nobody else would.
  await forgetEnded(context);
  await context.users.keep(user);
  return user;
}

async function orProblem(work: () => Promise<LinkStep>): Promise<LinkStep | NotAccepted> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TinkError && (error.status === 400 || error.status === 409))
      return { problem: error.message };
    throw error;
  }
}
