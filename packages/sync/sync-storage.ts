import { batchText, type Lease, type SyncRun, type SyncStep, storeSync } from "@sandbank/database";
import type { TransactionsPage } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { PageFold } from "./page-fold.ts";
import { connectionChanged } from "./signals.ts";

/** Small pages are stored together from this many transactions on, unless told: a statement costs more than a row. */
const ENOUGH = 2_000;
/** And after so long whatever there is: somebody may be watching, and a run that was taken away has to be noticed. */
const LONGEST_MS = 1_000;

interface Beginning extends Pick<SyncStep, "run" | "consent" | "accounts"> {
  readonly cursor: string | null;
}

/**
 * Where a run's pages go: gathered until a statement is worth it, and stored while the next are read. No more than
 * two statements' worth of them is in memory.
 */
export class SyncStorage {
  readonly #ctx: SyncContext;
  readonly #lease: Lease;
  readonly #accountIds: ReadonlyMap<string, string>;
  #pending: Pick<SyncStep, "consent" | "accounts">;
  #run: SyncRun;
  #fold = new PageFold();
  #cursor: string | null;
  #storing: Promise<unknown> = Promise.resolve();
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(ctx: SyncContext, lease: Lease, { cursor, run, consent, accounts }: Beginning) {
    this.#ctx = ctx;
    this.#lease = lease;
    this.#cursor = cursor;
    this.#run = run;
    this.#pending = { consent, accounts };
    this.#accountIds = new Map(accounts?.map(({ providerAccountId, id }) => [providerAccountId, id]));
  }

  /** Behind the last page added. */
  get cursor(): string | null {
    return this.#cursor;
  }

  /** Takes a page; waits while the one before last is being stored. @throws LeaseLostError, ProviderError */
  async add(page: TransactionsPage): Promise<void> {
    this.#fold.add(page, this.#accountIds);
    this.#cursor = page.cursor;
    if (this.#fold.size < (this.#ctx.storedAtOnce ?? ENOUGH)) {
      // The next page may be long in coming.
      this.#late ??= setTimeout(() => this.flush(), LONGEST_MS);
      return;
    }
    const earlier = this.#storing;
    this.flush();
    await earlier;
  }

  /** Begins to store what there is; how it went is told at the next call. */
  flush(): void {
    // Written out while the one before is being stored.
    const batch = batchText(this.#fold.batch);
    const gathered = this.#pending;
    this.#stopWaiting();
    this.#fold = new PageFold();
    this.#pending = { consent: null, accounts: null };
    // A bank that gives pages is not one that fails.
    const changes = { syncCursor: this.#cursor, failedAttempts: 0 };
    this.#storing = this.#storing.then(() => this.#store({ ...gathered, batch, changes, ending: null }));
    // Awaited at the next call: until then it is nobody's unhandled rejection.
    this.#storing.catch(() => undefined);
  }

  /** Stores what there is. */
  async settle(): Promise<void> {
    this.#stopWaiting();
    if (this.#fold.size > 0 || this.#pending.accounts) this.flush();
    await this.#storing;
  }

  /** Stores what there is and gives the run back, to be taken up where it is. */
  async giveBack(): Promise<void> {
    await this.#storeRest({ leaseOwner: null, leaseUntil: null }, null);
  }

  /** Stores what there is; where the whole run found nothing new, that was its end. Gives the run's counts. */
  async end(ending: NonNullable<SyncStep["ending"]>): Promise<SyncRun> {
    await this.#storeRest({}, ending);
    return this.#run;
  }

  #stopWaiting(): void {
    clearTimeout(this.#late);
    this.#late = undefined;
  }

  async #storeRest(changes: SyncStep["changes"], ending: SyncStep["ending"]): Promise<void> {
    this.#stopWaiting();
    await this.#storing;
    const batch = batchText(this.#fold.batch);
    await this.#store({ ...this.#pending, batch, changes: { ...changes, syncCursor: this.#cursor }, ending });
  }

  async #store(step: Omit<SyncStep, "at" | "run">): Promise<void> {
    const { db, clock } = this.#ctx;
    const at = new Date(clock.now());
    this.#run = await storeSync(db, this.#lease, { ...step, at, run: this.#run });
    this.#ctx.signals.emit(connectionChanged(this.#lease.id));
  }
}
