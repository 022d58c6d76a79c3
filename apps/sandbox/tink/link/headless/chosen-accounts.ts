import type { TinkContext } from "@sandbank/protocol-tink/server";
import type { HeadlessAnswer } from "./parameters.ts";

/**
 * Accounts ticked, by id, last four digits or name; undefined for all.
 * @returns a sentence where there is none of the name
 */
export async function chosenAccounts(
  { credentials: book, world }: TinkContext,
  id: string,
  { sandbank_accounts: wanted }: HeadlessAnswer,
): Promise<readonly string[] | undefined | { readonly problem: string }> {
  const credentials = await book.get(id);
  const customer = credentials?.customer ?? null;
  if (wanted === undefined || wanted === "*" || !credentials || customer === null) return undefined;
  const accounts = world.accounts({ bank: credentials.bank, customer });
  const chosen: string[] = [];
  for (const name of wanted.split(",").map((each) => each.trim())) {
    const called = accounts.filter((account) =>
      [account.id, account.lastFour, account.name.toLowerCase()].includes(name.toLowerCase()),
    );
    if (called.length === 0) {
      const all = accounts.map((account) => `${account.lastFour} (${account.name})`).join(", ");
      return { problem: `sandbank_accounts: the person has no account "${name}"; there are: ${all}.` };
    }
    chosen.push(...called.map((account) => account.id));
  }
  return chosen;
}
