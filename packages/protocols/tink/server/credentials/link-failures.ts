import { type LinkFailure, linkErrors } from "../../wire/link.ts";

/** What Tink Link can end with although the bank let the person in. */
export const linkFailures: readonly LinkFailure[] = [
  ...linkErrors.USER_CANCELLED.map((reason) => ({ error: "USER_CANCELLED", reason }) as const),
  ...linkErrors.BAD_REQUEST.map((reason) => ({ error: "BAD_REQUEST", reason }) as const),
  ...linkErrors.TEMPORARY_ERROR.map((reason) => ({ error: "TEMPORARY_ERROR", reason }) as const),
  ...linkErrors.INTERNAL_ERROR.map((reason) => ({ error: "INTERNAL_ERROR", reason }) as const),
];
