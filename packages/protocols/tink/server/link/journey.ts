import { jsonValue } from "@sandbank/store";
import { z } from "zod";
import { tinkScope } from "../../wire/index.ts";
import type { TinkCore } from "../tink-context.ts";

export const LINK_JOURNEY = "LinkJourney";
/** How long a journey waits for its person. */
const JOURNEY_MS = 60 * 60_000;

const journey = z.object({
  appId: z.string(),
  /** What it is for, as the path said. */
  kind: z.enum(["connect", "renew", "extend", "refresh"]),
  redirectUri: z.string(),
  state: z.string().nullable(),
  market: z.string(),
  locale: z.string(),
  isTest: z.boolean(),
  /** The user it is for; null while one is still to be made on the way. */
  userId: z.string().nullable(),
  /** True where the application brought no user of its own: it gets a code for the one that was made. */
  isOneTime: z.boolean(),
  /** What that code will be good for. */
  scopes: z.array(tinkScope),
  /** What the person is asked to share, as they are told. */
  data: z.array(z.enum(["identity", "accounts", "balances", "transactions", "investments", "loans"])),
  /** What is read of the bank; null for everything. */
  items: z.array(z.string()).nullable(),
  segments: z.array(z.enum(["PERSONAL", "BUSINESS"])),
  /** Fills in the user name. */
  username: z.string().nullable(),
  /** True where the person signs in again whether or not it is needed. */
  authenticate: z.boolean(),
  providerName: z.string().nullable(),
  /** True where the application chose the bank. */
  isProviderFixed: z.boolean(),
  /** True once the person agreed. */
  isAgreed: z.boolean(),
  credentialsId: z.string().nullable(),
  /** Where the browser went at the end; null while it has not ended. */
  leftFor: z.string().nullable(),
  endsAt: z.number(),
});

/** One person's way through Tink Link. How far the bank is, the credentials know. */
export type Journey = z.infer<typeof journey> & {
  /** 32 hex digits. */
  readonly id: string;
};

/** Journeys of a world, by its clock. */
export interface Journeys {
  /** Undefined for one that ended long ago or never was. */
  find(id: string): Promise<Journey | undefined>;
  begin(begun: Omit<Journey, "id" | "leftFor" | "endsAt" | "isAgreed">): Promise<Journey>;
  save(journey: Journey): Promise<Journey>;
}

export function journeysOf({ store, clock, drawId }: Pick<TinkCore, "store" | "clock" | "drawId">): Journeys {
  const save = async ({ id, ...kept }: Journey): Promise<Journey> => {
    const endsAt = clock.now() + JOURNEY_MS;
    const value = jsonValue.parse({ ...kept, endsAt });
    const indexes: Record<string, string> = kept.userId === null ? {} : { user: kept.userId };
    await store.put({ kind: LINK_JOURNEY, id, value, indexes, expiresAt: endsAt });
    return { ...kept, id, endsAt };
  };
  return {
    async find(id) {
      const record = await store.get(LINK_JOURNEY, id);
      const kept = record && journey.parse(record.value);
      return kept && kept.endsAt > clock.now() ? { ...kept, id } : undefined;
    },
    begin: async (begun) =>
      save({ ...begun, id: await drawId("link-journey"), isAgreed: false, leftFor: null, endsAt: 0 }),
    save,
  };
}
