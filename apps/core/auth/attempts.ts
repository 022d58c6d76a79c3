import { admit, countAttempt, type Database, forgiveAttempt } from "@sandbank/database";
import { accountSubject, addressSubject } from "./subject.ts";

/** How many failures in a row cost no wait. */
const FREE_PER_ACCOUNT = 5;
/** People behind one address share it. */
const FREE_PER_ADDRESS = 20;
const SIGN_UPS = { policy: "sign-up.address", most: 20, seconds: 3_600 };

/** Keeps passwords from being found by trying: failures are counted for the account and for the address. */
export interface Attempts {
  /** Counts an attempt as failed; `waitSeconds` > 0 = do not look at the password. */
  begin(
    email: string,
    address: string | null,
  ): Promise<{ readonly waitSeconds: number; succeeded(): Promise<void> }>;
  /** Seconds until this address may sign somebody up; 0 = now. */
  countSignUp(address: string | null): Promise<number>;
}

export function createAttempts({ db, secret }: { db: Database; secret: string }): Attempts {
  return {
    async begin(email, address) {
      const account = accountSubject(secret, email);
      const from = address === null ? null : addressSubject(secret, address);
      const waitSeconds = await countAttempt(db, [
        { subject: account, free: FREE_PER_ACCOUNT },
        ...(from === null ? [] : [{ subject: from, free: FREE_PER_ADDRESS }]),
      ]);
      return { waitSeconds, succeeded: () => forgiveAttempt(db, { account, address: from }) };
    },
    async countSignUp(address) {
      if (address === null) return 0;
      const subject = addressSubject(secret, address);
      const { standings } = await admit(db, { perSubject: [{ ...SIGN_UPS, subject }] });
      return standings[0]?.retryAfterSeconds ?? 0;
    },
  };
}
