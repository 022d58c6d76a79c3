import type { ServerResponse } from "node:http";
import type { HostedWorld } from "./worlds/hosted-world.ts";

/** Dates an answer by the world whose clock does not go with the machine's, which Node would tell. */
export function dateByWorld({ clock }: Pick<HostedWorld, "clock">, response: ServerResponse): void {
  if (clock.runs === false) response.setHeader("Date", new Date(clock.now()).toUTCString());
}
