/** As many as the Connector takes at once. */
export const AT_ONCE = 2_500;

const START = Date.UTC(2026, 0, 5);
const MINUTE_MS = 60_000;
const SHOPS = ["ICA NARA", "PRESSBYRAN CENTRALEN", "SL RESEKORT", "SYSTEMBOLAGET 0116", "APOTEK HJARTAT"];

/** Accounts every user of the benchmark has. */
export const ACCOUNTS = ["checking", "savings"] as const;

/** Body that opens a user's accounts. */
export function accountsBody(): string {
  const accounts = ACCOUNTS.map((externalId) => ({
    externalId,
    name: `The ${externalId} account`,
    number: `9150-${externalId.length}00000`,
    type: externalId === "checking" ? "CHECKING" : "SAVINGS",
    balance: 15_000.5,
  }));
  return JSON.stringify({ accounts });
}

/** Body of the nth batch of a user: rows over both accounts, as a client library would send them. */
export function batchBody(user: number, batch: number): string {
  const transactionAccounts = ACCOUNTS.map((externalId, account) => ({
    externalId,
    balance: 12_345.67,
    reservedAmount: 100,
    transactions: Array.from({ length: AT_ONCE / ACCOUNTS.length }, (_, at) =>
      transaction(user, (batch * AT_ONCE) / ACCOUNTS.length + at, account),
    ),
  }));
  return JSON.stringify({ type: "BATCH", autoBook: false, overridePending: false, transactionAccounts });
}

function transaction(user: number, at: number, account: number) {
  const number = user * 1_000_000 + at;
  const id = `${(number * 2_654_435_761) % 0xffff_ffff}`.padStart(10, "0");
  return {
    externalId: `txn-${id}-${account}-${number}`,
    amount: -(1 + (number % 99_999)) / 100,
    date: START + at * 7 * MINUTE_MS,
    description: `${SHOPS[number % SHOPS.length]} ${number % 1_000} STOCKHOLM`,
    type: at % 3 === 0 ? "CREDIT_CARD" : "DEFAULT",
    pending: false,
    ...(at % 2 === 0 && { merchantName: "ICA Supermarket", merchantCategoryCode: "5411" }),
    ...(at % 10 === 0 && { payload: { TAGS: ["groceries"] } }),
  };
}
