import { z } from "zod";

/** `POST /api/v1/balance-refresh` */
export const balanceRefreshRequest = z.object({
  /** As in `/data/v2/accounts`. */
  accountId: z.string().min(1),
});

export const balanceRefreshStarted = z.object({ balanceRefreshId: z.string(), credentialsId: z.string() });

export const balanceRefreshStatus = z.enum(["REFRESHING", "FINISHED", "FAILED"]);
export const balanceRefresh = z.object({ status: balanceRefreshStatus });
