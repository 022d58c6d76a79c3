import { findByMobile, mobileOf } from "../people/find-by-mobile.ts";
import { acceptsCode, judgeCode } from "./one-time-code.ts";
import type { PersonContext } from "./person-context.ts";
import type { PersonSession, PersonSessions } from "./person-session.ts";

/** Where a person stands after what they entered. */
export interface SignInProgress {
  readonly at: "mobile" | "code" | "stopped" | "signed_in";
  /** What was wrong with it, in a sentence for the person. */
  readonly problem: string | null;
}

type Context = Pick<PersonContext, "world" | "clock"> & { readonly sessions: PersonSessions };

/** @param expected the mobile number that has to be it; null where anybody may sign in */
export async function enterMobile(
  context: Context,
  session: PersonSession,
  text: string,
  expected: string | null,
): Promise<SignInProgress> {
  const mobile = mobileOf(text);
  if (mobile === undefined)
    return atMobile("Enter the ten digits of a mobile number, for example 5550000007.");
  if (expected !== null && mobile !== expected) {
    return atMobile(
      `This request is for the number that ends in ${expected.slice(-4)}. Sign in with that one, or cancel.`,
    );
  }
  if (findByMobile(context.world, mobile).length === 0) {
    return atMobile(
      "Nobody here has this number. Every customer of this simulation has one: customer 7's is 5550000007.",
    );
  }
  return sendSignInCode(context, session, mobile);
}

/** Sends a code, again where there was one. */
export async function sendSignInCode(
  { sessions, clock }: Context,
  session: PersonSession,
  mobile: string,
): Promise<SignInProgress> {
  const signingIn = { mobile, sentAt: clock.now(), wrongCodes: 0 };
  await sessions.save({ ...session, mobile: null, isStopped: false, signingIn });
  return { at: "code", problem: null };
}

/** Answers the code page. */
export async function enterSignInCode(
  context: Context,
  session: PersonSession,
  code: string,
): Promise<SignInProgress> {
  const { signingIn } = session;
  if (!signingIn) return atMobile("Enter your mobile number first.");
  switch (judgeCode(signingIn, context.clock.now(), acceptsCode(code))) {
    case "stale":
      await sendSignInCode(context, session, signingIn.mobile);
      return { at: "code", problem: "That code is no longer valid. We have sent you a new one." };
    case "wrong": {
      const wrongCodes = signingIn.wrongCodes + 1;
      await context.sessions.save({ ...session, signingIn: { ...signingIn, wrongCodes } });
      return { at: "code", problem: "This code is wrong." };
    }
    case "too_many":
      await context.sessions.save({ ...session, mobile: null, signingIn: null, isStopped: true });
      return { at: "stopped", problem: null };
    case "right":
      await context.sessions.save({
        ...session,
        mobile: signingIn.mobile,
        signingIn: null,
        isStopped: false,
      });
      return { at: "signed_in", problem: null };
  }
}

function atMobile(problem: string): SignInProgress {
  return { at: "mobile", problem };
}
