import { isLinkToken, LINK_TOKEN } from "../fip/link/link-token.ts";

/** What the pages say the code is: everybody's, as at the banks. */
export const ONE_TIME_CODE = LINK_TOKEN;

/** A code is good for so long. */
const CODE_MS = 5 * 60_000;
const MOST_WRONG_CODES = 3;

/** True for a code somebody may sign in with, however it is spaced. */
export function acceptsCode(text: string): boolean {
  return isLinkToken(text.replace(/\s/g, ""));
}

/** A code somebody was sent. */
export interface SentCode {
  readonly sentAt: number;
  readonly wrongCodes: number;
}

/** What entering a code comes to. @param isRight what who sent it says of it */
export function judgeCode({ sentAt, wrongCodes }: SentCode, now: number, isRight: boolean) {
  if (now - sentAt >= CODE_MS) return "stale";
  if (isRight) return "right";
  return wrongCodes + 1 >= MOST_WRONG_CODES ? "too_many" : "wrong";
}
