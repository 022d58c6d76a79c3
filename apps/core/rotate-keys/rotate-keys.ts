import { countByVaultKey, type Database, resealBatch } from "@sandbank/database";
import { type Vault, VaultError, type VaultKey } from "@sandbank/sync";
import { SEALED } from "./sealed-columns.ts";

/** Values cannot be sealed anew; `message` says why and how to put it right. Nothing was changed. */
export class RotateKeysError extends Error {
  override readonly name = "RotateKeysError";
}

export interface RotatedColumn {
  readonly name: string;
  /** Sealed anew by this run. */
  readonly resealed: number;
  /** Sealed with the newest key before it. */
  readonly already: number;
  /** In use by a sync all the time: to be done by another run. */
  readonly left: number;
}

export interface RotateKeysOptions {
  readonly db: Database;
  readonly vault: Vault;
  /** Newest first, as the vault has them. */
  readonly keys: readonly VaultKey[];
  readonly batch?: number;
  /** How often to look again for values in use, and what to do in between. */
  readonly patience?: number;
  readonly wait?: () => Promise<void>;
}

/**
 * Seals everything with the newest key, so that older ones can be taken out of the settings. Processes may go on
 * meanwhile as long as they know the newest key; a run that is interrupted is taken up where it stopped.
 * @throws RotateKeysError when a value needs a key that is not there
 */
export async function rotateKeys(options: RotateKeysOptions): Promise<readonly RotatedColumn[]> {
  const { db, vault, keys, batch = 200, patience = 30, wait = pause } = options;
  const newest = keys[0]?.id ?? "";
  const before = await countAll(db);
  assertKnown(before, keys);
  const resealed = SEALED.map(() => 0);
  for (let look = 0; look < patience; look++) {
    for (const [index, column] of SEALED.entries()) {
      let count = batch;
      while (count > 0) {
        count = await resealBatch(db, column, newest, batch, (sealed, key) => {
          const context = column.contextOf(key);
          return vault.seal(openOrExplain(vault, sealed, context, column.name), context);
        });
        resealed[index] = (resealed[index] ?? 0) + count;
      }
    }
    if ((await countAll(db)).every((counts) => leftIn(counts, newest) === 0)) break;
    await wait();
  }
  const after = await countAll(db);
  return SEALED.map(({ name }, index) => ({
    name,
    resealed: resealed[index] ?? 0,
    already: before[index]?.get(newest) ?? 0,
    left: leftIn(after[index] ?? new Map(), newest),
  }));
}

function openOrExplain(vault: Vault, sealed: string, context: string, name: string): string {
  try {
    return vault.open(sealed, context);
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    throw new RotateKeysError(
      `one of the ${name} (${context}) cannot be opened: ${error.message}. What came before it is done; run this again once that row is mended or gone.`,
      { cause: error },
    );
  }
}

const countAll = (db: Database) => Promise.all(SEALED.map((column) => countByVaultKey(db, column)));

function leftIn(counts: ReadonlyMap<string, number>, newest: string): number {
  return [...counts].reduce((sum, [id, count]) => (id === newest ? sum : sum + count), 0);
}

function assertKnown(counts: readonly ReadonlyMap<string, number>[], keys: readonly VaultKey[]): void {
  const known = new Set(keys.map(({ id }) => id));
  const missing = counts.flatMap((each, index) =>
    [...each].flatMap(([id, count]) =>
      known.has(id) ? [] : [`${count} ${SEALED[index]?.name} need the key "${id}"`],
    ),
  );
  if (missing.length === 0) return;
  throw new RotateKeysError(
    `${missing.join("; ")}. TOKEN_KEYS has ${[...known].map((id) => `"${id}"`).join(", ")}: add what is missing behind them. Nothing was changed.`,
  );
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 1_000));
