import { z } from "zod";
import { type LoggedRequest, loggedRequest } from "../../requests/logged-request.ts";

export const requestView = loggedRequest.meta({ id: "LoggedRequest" });

export const foundRequests = z.object({
  requests: z.array(requestView).describe("Oldest first."),
  count: z.int().describe("How many there are, shown or not."),
});

export const latest = z.int().min(1).max(1_000).default(100).describe("Shows so many of the latest.");

export function viewFound(found: readonly LoggedRequest[], most: number): z.input<typeof foundRequests> {
  return { requests: found.slice(-most), count: found.length };
}
