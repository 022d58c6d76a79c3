import { z } from "zod";

/** Which world a verb is about; what may name a new one is said by the registry. */
export const worldId = z.string().min(1).describe("Id of the world, such as `default`.");
