// What every ReBIT message has in front, https://api.rebit.org.in (AA, FIP and FIU specification 2.0.0 and 2.1.0).
import { z } from "zod";

/** Versions of the API answered under one base URL; 2.1.0 only adds values to lists. */
export const supportedVersions: readonly string[] = ["2.0.0", "2.1.0"];

/** What is said as `ver` where nobody asked in another one. */
export const VERSION = "2.0.0";

/** UUID version 4 in text form: 36 characters with hyphens (certification framework, general guidelines). */
export const uuid4 = z.uuidv4();

/** ISO 8601 with a zone. */
export const timestamp = z.iso.datetime({ offset: true });

export const envelope = z.object({ ver: z.string(), timestamp, txnid: uuid4 });
export type Envelope = z.infer<typeof envelope>;
