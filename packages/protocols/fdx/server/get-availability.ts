import type { Availability } from "../wire.ts";
import type { Endpoint } from "./request.ts";

/** `GET /availability`; needs no token. */
export const getAvailability: Endpoint = async ({ bank }): Promise<Availability> => ({
  availability: [{ status: "ALIVE", description: `${bank.name} answers` }],
});
