import type { LinkFailure } from "../../wire/link.ts";

/** Why a journey does not begin or ended, with what a developer has to know of it. */
export type LinkRefusal = LinkFailure & {
  /** What was wrong and how to put it right. */
  readonly detail: string;
};
