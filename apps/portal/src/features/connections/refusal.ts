interface Refusal {
  readonly title: string;
  readonly text: string;
}

type Explain = (bank: string) => Refusal;

const AGAIN = "Wait a little, then try again.";

/** Why a person came back from a bank without a connection, by the code the core sends them back with. */
const REFUSALS: Readonly<Record<string, Explain>> = {
  access_denied: (bank) => ({
    title: `You declined at ${bank}`,
    text: "Nothing was shared and nothing was connected. You can try again whenever you like.",
  }),
  invalid_callback: (bank) => ({
    title: `The answer from ${bank} did not match our question`,
    text: "To be safe it was thrown away and nothing was connected. Start again.",
  }),
  invalid: (bank) => ({
    title: `The answer from ${bank} can no longer be used`,
    text: "It was used before, came after more than 15 minutes, or was asked for in another session. Start again.",
  }),
  unavailable: (bank) => ({
    title: `${bank} is not answering`,
    text: `Your approval could not be completed, so nothing was connected. ${AGAIN}`,
  }),
  invalid_response: (bank) => ({
    title: `${bank} answered something we do not understand`,
    text: `Nothing was connected. ${AGAIN}`,
  }),
  rate_limited: (bank) => ({
    title: `${bank} asks us to slow down`,
    text: `Nothing was connected. ${AGAIN}`,
  }),
  login_required: (bank) => ({
    title: `${bank} wants you to sign in again`,
    text: "Your approval was not accepted. Start again and sign in at the bank.",
  }),
  consent_expired: (bank) => ({
    title: `Your consent at ${bank} had already ended`,
    text: "Start again and choose how long it should last.",
  }),
  consent_revoked: (bank) => ({
    title: `Your consent was withdrawn at ${bank}`,
    text: "Nothing was connected. Start again to give a new one.",
  }),
  consent_paused: (bank) => ({
    title: `Your consent at ${bank} is paused`,
    text: "Resume it where you gave it, then connect again.",
  }),
  not_ready: (bank) => ({
    title: `${bank} is still gathering your data`,
    text: `Nothing was connected. ${AGAIN}`,
  }),
  mobile_required: (bank) => ({
    title: `${bank} needs your mobile number`,
    text: "Your accounts are known by it there. Start again and give it.",
  }),
  not_supported: (bank) => ({
    title: `${bank} cannot be connected from here`,
    text: "This Sandbank was started without what it takes to talk to it.",
  }),
  conflict: (bank) => ({
    title: `You are already connected to ${bank}`,
    text: "The connection you have was left as it is.",
  }),
  forbidden: () => ({
    title: "That connection belongs to somebody else",
    text: "Nothing was connected. Sign in as the person who started it, or start again.",
  }),
  not_found: () => ({
    title: "That connection no longer exists",
    text: "It was deleted while you were at the bank. Start again.",
  }),
  internal: () => ({
    title: "Something went wrong on our side",
    text: `Nothing was connected. ${AGAIN} If it keeps happening, the core's log says why.`,
  }),
};

/** What to tell about a renewal that came to nothing, while the consent it was about goes on. */
export function explainRefusedRenewal(code: string, bank: string): Refusal {
  return {
    title: code === "access_denied" ? `You declined at ${bank}` : `Your consent at ${bank} was not renewed`,
    text: "Nothing has changed: the consent you gave before goes on until its end. You can renew it until then.",
  };
}

/** What to tell about a refusal; `bank` is its name where it is known. */
export function explainRefusal(code: string, bank: string | undefined): Refusal {
  const explain = Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined;
  if (explain) return explain(bank ?? "the bank");
  return {
    title: `Connecting to ${bank ?? "the bank"} did not work`,
    text: `Nothing was connected. ${AGAIN}`,
  };
}
