import { z } from "zod";

// Seed B calls the user's connection to a bank an account.

export const BANKS = "/api/banks";
export const ONE_BANK = `${BANKS}/connections/{accountId}` as const;

export const bankAccountId = z.strictObject({ accountId: z.uuid().describe("As `connect` gave it") });
