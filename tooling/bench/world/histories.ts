import type { Transaction, World } from "@sandbank/world";
import { accountsOf } from "./open-world.ts";

const PAGE = 500;

/** Every transaction of every account of a customer, page by page. @returns how many there are */
export function readHistory(
  world: World,
  customer: number,
  take: (page: readonly Transaction[]) => void,
): number {
  let count = 0;
  for (const account of accountsOf(world, customer)) {
    let after: string | null | undefined;
    do {
      const page = world.transactions(account, after ? { limit: PAGE, after } : { limit: PAGE });
      take(page.transactions);
      count += page.transactions.length;
      after = page.nextPageKey;
    } while (after);
  }
  return count;
}
