import type { Clock } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import { z } from "zod";
import { redirectRequest } from "../../crypto/index.ts";
import { discovered } from "../engine/model.ts";
import { drawId } from "./person-session.ts";

const KIND = "aa:webview/Journey";
/** How long a journey waits for its person. */
const JOURNEY_MS = 60 * 60_000;

/** How the person came, which says how they go back. */
const entry = z.discriminatedUnion("kind", [
  /** By the encrypted redirect of an FIU (aa.md 10). */
  z.object({ kind: z.literal("redirect"), fiuId: z.string(), request: redirectRequest }),
  /** By the `url` of a consent, or of a collection of them. */
  z.object({ kind: z.literal("url"), id: z.string() }),
  /** From the list of their own consents. */
  z.object({ kind: z.literal("own") }),
]);
export type Entry = z.infer<typeof entry>;

const found = discovered.extend({ fipId: z.string() });
export type Found = z.infer<typeof found>;

/** A link a bank has begun and the person has to confirm. */
const begun = z.object({
  fipId: z.string(),
  refNumber: z.string(),
  /** True where the bank asks the person itself and there is no code to enter here. */
  isDirect: z.boolean(),
  accounts: z.array(discovered),
  sentAt: z.number(),
  wrongCodes: z.number(),
});
export type BegunLink = z.infer<typeof begun>;

const journey = z.object({
  /** The browser's; no other may go on with it. */
  sessionId: z.string(),
  entry,
  /** Of every consent asked for, at least one. */
  handles: z.array(z.string()).min(1),
  /** Those of them the FIU can do without. */
  optionalHandles: z.array(z.string()),
  /** FIPs that were asked for accounts; null before. */
  askedFips: z.array(z.string()).nullable(),
  /** What they found that is not linked yet. */
  found: z.array(found),
  /** Why a FIP's accounts cannot be had, in a sentence for the person. */
  troubles: z.record(z.string(), z.string()),
  /** True where a bank would know more with the person's PAN. */
  wantsPan: z.boolean(),
  /** As the person entered it. */
  pan: z.string().nullable(),
  /** Links and finds ticked, see `accountKey`; null before the person chose. */
  chosen: z.array(z.string()).nullable(),
  /** What is still to be confirmed, in the order it is asked. */
  linking: z.array(begun),
  /** FIP whose code was wrong too often, until the person has read it. */
  stoppedAt: z.string().nullable(),
  /** Where the browser went at the end; null while nothing is decided. */
  leftFor: z.string().nullable(),
  endsAt: z.number(),
});

/** One person's way through one request, in one browser. */
export type Journey = z.infer<typeof journey> & { readonly id: string };

export interface Journeys {
  /** Undefined for one that ended, never was, or is another browser's. */
  find(id: string, sessionId: string | undefined): Promise<Journey | undefined>;
  begin(begun: Pick<Journey, "sessionId" | "entry" | "handles" | "optionalHandles">): Promise<Journey>;
  save(journey: Journey): Promise<Journey>;
}

const NOTHING_DONE = {
  askedFips: null,
  found: [],
  troubles: {},
  wantsPan: false,
  pan: null,
  chosen: null,
  linking: [],
  stoppedAt: null,
  leftFor: null,
};

/** Journeys of a world, by its clock. */
export function journeysOf(store: Store, clock: Clock, seed: number): Journeys {
  const save = async ({ id, ...kept }: Journey): Promise<Journey> => {
    const endsAt = clock.now() + JOURNEY_MS;
    await store.put({ kind: KIND, id, value: { ...kept, endsAt }, expiresAt: endsAt });
    return { ...kept, id, endsAt };
  };
  return {
    async find(id, sessionId) {
      const record = await store.get(KIND, id);
      const kept = record && journey.parse(record.value);
      const isTheirs = kept?.sessionId === sessionId && kept !== undefined && kept.endsAt > clock.now();
      return isTheirs ? { ...kept, id } : undefined;
    },
    begin: async (begun) =>
      save({ ...NOTHING_DONE, ...begun, id: await drawId({ world: { seed }, store }), endsAt: 0 }),
    save,
  };
}

/** The journey with everything a person said forgotten: somebody else goes on. */
export function startOver(journey: Journey): Journey {
  return { ...journey, ...NOTHING_DONE, leftFor: journey.leftFor };
}

/** What a form calls an account: a link by its number, a find by its bank's own name for it. */
export function accountKey(account: Found | { readonly linkRefNumber: string }): string {
  return "linkRefNumber" in account ? account.linkRefNumber : `${account.fipId}/${account.accRefNumber}`;
}
