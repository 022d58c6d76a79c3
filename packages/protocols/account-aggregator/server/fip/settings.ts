import { jsonValue, type Store } from "@sandbank/store";
import { z } from "zod";
import { dirts } from "../fi/dirt/dirt.ts";
import { fipStore } from "./fip-store.ts";

const MOST_SECONDS = 31_622_400;
const seconds = z.int().min(0).max(MOST_SECONDS);

/** How one bank behaves as a FIP. */
export const fipSettings = z.strictObject({
  linking: z
    .enum(["TOKEN", "DIRECT"])
    .describe(
      "`TOKEN`: an OTP confirms a link; `DIRECT`: the bank asks the customer itself and tells the AA",
    ),
  directAfterSeconds: seconds.describe("World time the customer takes to say yes to a `DIRECT` link"),
  discovery: z
    .enum(["normal", "no_accounts", "ambiguous"])
    .describe("`no_accounts`: NoAccountsFound for everybody; `ambiguous`: CannotIdentifyCustomer"),
  linkToken: z.enum(["normal", "expired"]).describe("`expired`: every OTP comes too late, LinkTokenExpired"),
  consent: z.enum(["accepted", "refused"]).describe("`refused`: PreconditionFailed for every artefact"),
  data: z
    .enum(["delivered", "denied", "timed_out", "partial"])
    .describe(
      "What becomes of the accounts of a request; `partial`: the first is READY, the others time out",
    ),
  readyAfterSeconds: seconds.describe("World time until the data of a request is ready, denied or timed out"),
  keyMaterial: z
    .enum(["valid", "expired"])
    .describe("`expired`: the bank's own public key has come to its end when it is sent"),
  encryption: z.enum(["right", "wrong_tag"]).describe("`wrong_tag`: nobody can decrypt what is sent"),
  clockSkewSeconds: z
    .int()
    .min(-MOST_SECONDS)
    .max(MOST_SECONDS)
    .describe("How far ahead the `timestamp` of what the bank says is; others accept 15 minutes"),
  documents: z.enum(["v1", "v2"]).describe("Version of the deposit schemas"),
  dirt: z
    .array(z.enum(dirts))
    .describe(`Irregularities of its documents: ${dirts.map((dirt) => `\`${dirt}\``).join(", ")}`),
});
export type FipSettings = z.infer<typeof fipSettings>;

/** What may be said of it at once; the rest stays as it is. */
export const changedSettings = fipSettings.partial();

/** A bank that works. */
export const USUAL_FIP: FipSettings = {
  linking: "TOKEN",
  directAfterSeconds: 0,
  discovery: "normal",
  linkToken: "normal",
  consent: "accepted",
  data: "delivered",
  readyAfterSeconds: 0,
  keyMaterial: "valid",
  encryption: "right",
  clockSkewSeconds: 0,
  documents: "v2",
  dirt: [],
};

const KIND = "Settings";

/** @param store the world's */
export async function readFipSettings(store: Store, bank: string): Promise<FipSettings> {
  const kept = await fipStore(store, bank).get(KIND, KIND);
  return kept ? fipSettings.parse(kept.value) : USUAL_FIP;
}

/** Takes the place of what was set before. */
export async function keepFipSettings(store: Store, bank: string, settings: FipSettings): Promise<void> {
  await fipStore(store, bank).put({ kind: KIND, id: KIND, value: jsonValue.parse(settings) });
}
