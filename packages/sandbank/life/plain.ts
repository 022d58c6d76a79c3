import type { LifeReport } from "./life.ts";
import type { Movement } from "./movements.ts";

/** A life as JSON shows it: an account is told once and named by its id after that. */
export function plainOf({ largest, recent, upcoming, ...life }: LifeReport) {
  return {
    ...life,
    upcoming: upcoming.map(({ account, ...event }) => ({ ...event, accountId: account.id })),
    largest: largest.map(plainMovement),
    recent: recent.map(plainMovement),
  };
}

function plainMovement({ transaction, isOwn }: Movement) {
  return { ...transaction, isOwn };
}
