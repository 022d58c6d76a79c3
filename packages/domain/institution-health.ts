import { z } from "zod";

/** How an institution says it is doing. */
export const institutionHealth = z.enum(["healthy", "degraded", "down"]);
export type InstitutionHealth = z.infer<typeof institutionHealth>;
