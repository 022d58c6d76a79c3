import { listCharges, type OwnedId } from "@sandbank/database";
import { detectByInterval, type RecurringCharge } from "@sandbank/detection";
import { DAY_MS, fromDecimal } from "@sandbank/domain";
import type { SyncContext } from "@sandbank/sync";

/** Enough for two intervals of the longest frequency. */
const HISTORY_DAYS = 2 * 370;

/** What is charged again and again through a connection. */
export async function recurringCharges(
  { db, clock }: SyncContext,
  owned: OwnedId,
): Promise<RecurringCharge[]> {
  const charges = await listCharges(db, owned, new Date(clock.now() - HISTORY_DAYS * DAY_MS));
  return detectByInterval(
    charges.map(({ id, merchantName, amount, currency, occurredAt }) => ({
      id,
      merchantName,
      amountMinor: fromDecimal(amount, currency),
      currency,
      at: occurredAt.getTime(),
    })),
  );
}
