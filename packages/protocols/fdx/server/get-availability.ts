import type { InstitutionHealth } from "@sandbank/domain";
import type { Availability } from "../wire.ts";
import type { Endpoint } from "./request.ts";

/** FDX calls a service that is slow or fails now and then `PARTIAL`. */
const IN_FDX_WORDS = {
  healthy: { status: "ALIVE", says: "answers" },
  degraded: { status: "PARTIAL", says: "is slow or fails now and then" },
  down: { status: "DOWN", says: "is not available" },
} as const satisfies Record<InstitutionHealth, object>;

/** `GET /availability`; needs no token. */
export const getAvailability: Endpoint = async ({ bank, health }): Promise<Availability> => {
  const { status, says } = IN_FDX_WORDS[health()];
  return { availability: [{ status, description: `${bank.name} ${says}` }] };
};
