import type { Database, OwnedId } from "@sandbank/database";
import type { Clock } from "@sandbank/domain";
import type { Provider } from "@sandbank/provider";
import type { Signals } from "./signals.ts";
import type { Vault } from "./vault.ts";

/** Work that others do after a run, through a queue. */
export interface FollowUps {
  /** Opens the queue. Not within a transaction: it may use the only connection there is. */
  ready(): Promise<void>;
  /** Has new data looked at; sent with the transaction or not at all. */
  afterNewData(db: Database, connection: OwnedId): Promise<void>;
  /** Has a run that failed by a fault of ours tried again, and kept for somebody to look at if it goes on failing. */
  afterFault(connection: OwnedId): Promise<void>;
  /** Forgets whatever is about a user who is gone. */
  forgetUser(userId: string): Promise<void>;
}

/** Where banks tell us what happens. */
export interface Webhooks {
  /** E.g. `https://core.example/api/webhooks`; a provider's is `/{dialect}/{slug}` below, a whole dialect's `/{dialect}`. */
  readonly baseUrl: string;
  /** Providers and dialects known to tell us, and connections whose token may not ask for it. */
  readonly settled: Set<string>;
  /**
   * For so long, of real time, what is told of a connection is gathered before it is read: a bank tells of one reading of
   * its own in several notifications, and at times of very many. Default 0.
   */
  readonly gatherMs?: number;
}

export interface EndedRun {
  /** Slug of the institution. */
  readonly provider: string;
  /** Null where it went well. */
  readonly code: string | null;
  readonly durationMs: number;
}

/** What every verb of this package works with; made once by the composition root. */
export interface SyncContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly vault: Vault;
  /** Adapter by protocol name, e.g. `fdx`. */
  readonly providers: ReadonlyMap<string, Provider>;
  readonly signals: Signals;
  /** Where banks send people back to. */
  readonly redirectUri: string;
  /** How many days back a first sync reads. */
  readonly initialHistoryDays: number;
  /** From how many transactions on small pages are stored together, default 2,000. */
  readonly storedAtOnce?: number;
  /** Numbers from 0 up to 1, for what must not happen at the same moment everywhere; default `Math.random`. */
  readonly random?: () => number;
  /** Lets real time pass, at most until aborted; default a timer. */
  readonly pause?: (ms: number, abort?: AbortSignal) => Promise<void>;
  /** What follows from a run; absent where nothing does. */
  readonly followUps?: FollowUps;
  /** Where banks tell us what happens; absent where they cannot reach us. */
  readonly webhooks?: Webhooks;
  /** Told of every run that ended, for those who count. */
  readonly onRunEnded?: (run: EndedRun) => void;
  /** Does work within a span of whoever traces; default just does it. */
  readonly span?: <T>(
    name: string,
    attributes: Readonly<Record<string, string>>,
    work: () => Promise<T>,
  ) => Promise<T>;
  /** For what went wrong and is nobody's business but the operator's. */
  readonly logError: (message: string, cause: unknown) => void;
}
