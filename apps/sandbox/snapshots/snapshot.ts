import { storeRecord } from "@sandbank/store";
import { GENERATOR_VERSION } from "@sandbank/world";
import { z } from "zod";
import { scenarioData } from "../worlds/world-data.ts";

/** Raised whenever a snapshot of before could no longer be read as it is. */
const FORMAT_VERSION = 1;

const SAME_GENERATOR = `has to be ${GENERATOR_VERSION}: another generator makes other people of the same seed`;

/** A world with all that happened to it, as a document to keep. */
export const snapshotDocument = z.object({
  format: z.literal("sandbank.snapshot"),
  version: z.literal(FORMAT_VERSION, `has to be ${FORMAT_VERSION}; a newer sandbox made this one`),
  /** World data is made from seed and generator; a snapshot holds what is on top of it. */
  generatorVersion: z.literal(GENERATOR_VERSION, SAME_GENERATOR),
  /** True where tokens, codes and passwords are other ones: nobody can go on with them. */
  masked: z.boolean(),
  seed: z.int(),
  scenarios: z.array(scenarioData),
  /** How the clock of the world begins after a reset; absent where it goes with the machine's. */
  startingClock: z.strictObject({ at: z.number(), rate: z.number().min(0) }).optional(),
  /** What it showed, epoch milliseconds, and how fast it went. */
  clock: z.strictObject({ at: z.number(), rate: z.number().min(0) }),
  records: z.array(storeRecord),
});
export type Snapshot = z.infer<typeof snapshotDocument>;
