import type { z } from "zod";
import { strict, whole } from "../faults/shapes.ts";
import type { LoggedRequest } from "./logged-request.ts";
import { differences, type RequestFilter } from "./request-filter.ts";

const count = whole(0, 1_000_000).optional();

/** How often something should have been asked; without any: at least once. */
export const expectedCount = strict({
  exactly: count.describe("No more and no fewer"),
  atLeast: count.describe("So many or more"),
  atMost: count.describe("So many or fewer"),
});
export type ExpectedCount = z.infer<typeof expectedCount>;

/** Whether it was asked as often as expected. */
export interface Verdict {
  readonly isMet: boolean;
  readonly count: number;
  /** One line; of a failure also what came nearest. */
  readonly message: string;
  /** The request that came nearest to what was meant, and in what it differs. */
  readonly nearest: { readonly request: LoggedRequest; readonly differences: readonly string[] } | null;
}

export function verifyRequests(
  entries: readonly LoggedRequest[],
  filter: RequestFilter,
  { exactly, atLeast, atMost }: ExpectedCount,
): Verdict {
  const judged = entries.map((request) => ({ request, differences: differences(filter, request) }));
  const count = judged.filter(({ differences }) => differences.length === 0).length;
  const least = exactly ?? atLeast ?? (atMost === undefined ? 1 : 0);
  const most = exactly ?? atMost ?? Number.POSITIVE_INFINITY;
  const isMet = count >= least && count <= most;
  const wanted = wordsFor(least, most);
  const told = `${JSON.stringify(filter)} was asked ${times(count)}, expected ${wanted}.`;
  const others = judged.filter(({ differences }) => differences.length > 0);
  const nearest =
    count >= least ? null : (others.sort((a, b) => a.differences.length - b.differences.length)[0] ?? null);
  const near = nearest
    ? ` Nearest: ${nearest.request.method} ${nearest.request.path}, but ${nearest.differences.join(" and ")}.`
    : "";
  const none = count < least && entries.length === 0 ? " Nothing was asked at all." : "";
  return { isMet, count, message: told + near + none, nearest };
}

function wordsFor(least: number, most: number): string {
  if (least === most) return `exactly ${times(least)}`;
  if (most === Number.POSITIVE_INFINITY) return `at least ${times(least)}`;
  return least === 0 ? `at most ${times(most)}` : `${times(least)} to ${times(most)}`;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
