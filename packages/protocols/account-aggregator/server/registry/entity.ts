import { z } from "zod";
import { entityRole, rsaJwk } from "../../crypto/index.ts";

/** A member of the ecosystem, as the registry keeps those a developer brought. */
export const keptEntity = z.object({
  id: z.string(),
  role: entityRole,
  name: z.string(),
  /** Verifies what it signs. */
  jwk: rsaJwk,
  /** Where it is told things; ReBIT's paths are below. */
  baseUrl: z.string(),
  /** Opens the token endpoint, and the web-view redirect of an FIU. */
  secret: z.string(),
  fiTypes: z.array(z.string()),
  /** False for one that may leave out signatures, send old timestamps, and break rules nobody minds in the field. */
  isStrict: z.boolean().default(true),
});
export type KeptEntity = z.infer<typeof keptEntity>;

/** A member of the ecosystem. */
export interface Entity extends Omit<KeptEntity, "baseUrl"> {
  /** A URL, or for one of this sandbox a path below whatever it is reached by. Null where it is told nothing. */
  readonly baseUrl: string | null;
  /** Path of the pages for people; an AA's only. */
  readonly webviewPath: string | null;
}
