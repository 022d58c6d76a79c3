import { AaRefusal } from "../engine/aa-refusal.ts";
import type { Link } from "../engine/model.ts";
import { accountKey, type BegunLink, type Found, type Journey } from "./journey.ts";
import { judgeCode } from "./one-time-code.ts";
import { type PersonContext, vuaOf } from "./person-context.ts";

type Context = Pick<PersonContext, "engine" | "clock" | "handle">;

/** Has the banks ask for the accounts that were ticked and are not linked yet, one bank after the other. */
export async function beginLinks(context: Context, journey: Journey, mobile: string): Promise<Journey> {
  const ticked = journey.found.filter((account) => journey.chosen?.includes(accountKey(account)));
  const linking: BegunLink[] = [];
  const troubles = { ...journey.troubles };
  for (const fipId of new Set(ticked.map((account) => account.fipId))) {
    const accounts = ticked.filter((account) => account.fipId === fipId);
    try {
      linking.push(await beginLink(context, { fipId, accounts }, mobile));
    } catch (error) {
      if (!(error instanceof AaRefusal)) throw error;
      troubles[fipId] = "This bank did not begin the link. Try again later.";
    }
  }
  return { ...journey, linking, troubles };
}

/** Where a person stands after a bank's code. */
export interface LinkProgress {
  readonly journey: Journey;
  readonly problem: string | null;
}

/** Answers the code page of the bank whose turn it is. */
export async function enterBankCode(
  context: Context,
  journey: Journey,
  { mobile, code }: { readonly mobile: string; readonly code: string },
): Promise<LinkProgress> {
  const [current, ...rest] = journey.linking;
  if (!current) return { journey, problem: null };
  const links = await confirm(context, current, { mobile, code });
  if (typeof links !== "string") {
    return { journey: withLinks({ ...journey, linking: rest }, current.fipId, links), problem: null };
  }
  if (current.isDirect) return { journey, problem: "Your bank has not told us yet that you confirmed." };
  const verdict = links === "stale" ? links : judgeCode(current, context.clock.now(), false);
  if (verdict === "stale") {
    return {
      journey: await resendBankCode(context, journey, mobile),
      problem: "That code is no longer valid. Your bank has sent you a new one.",
    };
  }
  if (verdict === "too_many") return { journey: stopLink(journey, current.fipId), problem: null };
  const again = { ...current, wrongCodes: current.wrongCodes + 1 };
  return { journey: { ...journey, linking: [again, ...rest] }, problem: "This code is wrong." };
}

/** Has the bank send a new code. */
export async function resendBankCode(context: Context, journey: Journey, mobile: string): Promise<Journey> {
  const [current, ...rest] = journey.linking;
  if (!current) return journey;
  const again = await beginLink(context, current, mobile);
  return { ...journey, linking: [{ ...again, wrongCodes: current.wrongCodes }, ...rest] };
}

/** Goes on without the bank whose turn it is. */
export function skipLink(journey: Journey): Journey {
  const [current, ...linking] = journey.linking;
  return current ? { ...withoutFinds(journey, current.fipId), linking } : journey;
}

function stopLink(journey: Journey, fipId: string): Journey {
  const trouble =
    "The code was wrong too often, so nothing was linked. Look for its accounts again to start over.";
  const { troubles } = journey;
  return { ...skipLink(journey), stoppedAt: fipId, troubles: { ...troubles, [fipId]: trouble } };
}

async function beginLink(
  { engine, clock, handle }: Context,
  { fipId, accounts }: { readonly fipId: string; readonly accounts: BegunLink["accounts"] },
  mobile: string,
): Promise<BegunLink> {
  const linking = await engine.startLink({
    vua: vuaOf({ handle }, mobile),
    fipId,
    accounts: accounts.map(plain),
  });
  return {
    fipId,
    refNumber: linking.refNumber,
    isDirect: linking.authenticatorType === "DIRECT",
    accounts: linking.accounts,
    sentAt: clock.now(),
    wrongCodes: 0,
  };
}

const plain = ({ fiType, accType, accRefNumber, maskedAccNumber }: BegunLink["accounts"][number]) => ({
  fiType,
  accType,
  accRefNumber,
  maskedAccNumber,
});

async function confirm(
  { engine, handle }: Context,
  { isDirect, refNumber, fipId, accounts }: BegunLink,
  { mobile, code }: { readonly mobile: string; readonly code: string },
): Promise<readonly Link[] | "wrong" | "stale"> {
  if (isDirect) {
    const wanted = accounts.map(({ accRefNumber }) => accRefNumber);
    const links = (await engine.listLinks(vuaOf({ handle }, mobile))).filter(
      (link) => link.fipId === fipId && wanted.includes(link.accRefNumber),
    );
    if (links.length === wanted.length) return links;
  }
  try {
    return await engine.confirmLink({ refNumber, token: code.replace(/\s/g, "") });
  } catch (error) {
    if (!(error instanceof AaRefusal)) throw error;
    if (isDirect || error.code === "InvalidLinkToken") return "wrong";
    // What was begun is gone, for whatever reason: it begins again.
    return "stale";
  }
}

/** What was a find is a link now, ticked as it was. */
function withLinks(journey: Journey, fipId: string, links: readonly Link[]): Journey {
  const linked = new Map(links.map((link) => [`${fipId}/${link.accRefNumber}`, link.linkRefNumber]));
  return {
    ...journey,
    found: journey.found.filter((account) => !linked.has(accountKey(account))),
    chosen: (journey.chosen ?? []).map((key) => linked.get(key) ?? key),
  };
}

function withoutFinds(journey: Journey, fipId: string): Journey {
  const isFind = (account: Found) => account.fipId === fipId;
  const keys = new Set(journey.found.filter(isFind).map(accountKey));
  return { ...journey, chosen: (journey.chosen ?? []).filter((key) => !keys.has(key)) };
}
