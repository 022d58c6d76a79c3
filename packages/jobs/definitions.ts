import { z } from "zod";

const nothing = z.object({});
const ofConnection = z.object({ userId: z.uuid(), connectionId: z.uuid() });
const ofUser = z.object({ userId: z.uuid() });

/** What a job needs to know and when it runs by itself. */
interface Definition {
  readonly data: z.ZodType<Readonly<Record<string, unknown>>>;
  /** Two that have the same key and both wait are one. */
  readonly keyOf: (data: never) => string;
  /** Cron expression, UTC. */
  readonly every?: string;
}

/** Every job there is (seed F, "Background Jobs Integration"). Each may run twice: a handler has to bear that. */
export const jobDefinitions = {
  /** Reads what changed at a bank now. */
  "sync-provider-connection": {
    data: ofConnection,
    keyOf: ({ connectionId }: z.infer<typeof ofConnection>) => connectionId,
  },
  /** Holds the balances of a connection's accounts against their transactions. */
  "calculate-account-balance": {
    data: ofConnection,
    keyOf: ({ connectionId }: z.infer<typeof ofConnection>) => connectionId,
  },
  /** Puts a connection's new transactions into categories. */
  "categorize-transactions": {
    data: ofConnection,
    keyOf: ({ connectionId }: z.infer<typeof ofConnection>) => connectionId,
  },
  /** Looks for what a user pays again and again. */
  "detect-recurring": {
    data: ofUser,
    keyOf: ({ userId }: z.infer<typeof ofUser>) => userId,
  },
  /** Notices consents that have run out, without asking the bank. */
  "consent-expiry": { data: nothing, keyOf: () => "all", every: "*/10 * * * *" },
  /** Tells banks of accesses that ended here and that they could not be told of then. */
  "revoke-consents": { data: nothing, keyOf: () => "all", every: "* * * * *" },
  /** Forgets what has been kept long enough. */
  retention: { data: nothing, keyOf: () => "all", every: "23 3 * * *" },
} as const satisfies Record<string, Definition>;

export type JobName = keyof typeof jobDefinitions;
export type JobData<Name extends JobName> = z.infer<(typeof jobDefinitions)[Name]["data"]>;

export const jobNames = Object.keys(jobDefinitions).filter((name): name is JobName => name in jobDefinitions);

/** Does what a job says; throwing has it tried again later. The signal tells it to come to an end. */
export type Handler<Name extends JobName> = (data: JobData<Name>, signal: AbortSignal) => Promise<void>;
export type Handlers = { readonly [Name in JobName]?: Handler<Name> };
