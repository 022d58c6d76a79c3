import type { Database } from "@sandbank/database";
import type { Clock } from "@sandbank/domain";
import type { Provider } from "@sandbank/provider";
import type { Signals } from "./signals.ts";
import type { Vault } from "./vault.ts";

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
  /** Numbers from 0 up to 1, for what must not happen at the same moment everywhere; default `Math.random`. */
  readonly random?: () => number;
  /** Lets real time pass, at most until aborted; default a timer. */
  readonly pause?: (ms: number, abort?: AbortSignal) => Promise<void>;
  /** For what went wrong and is nobody's business but the operator's. */
  readonly logError: (message: string, cause: unknown) => void;
}
