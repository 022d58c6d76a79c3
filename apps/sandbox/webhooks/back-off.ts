import type { RetryPolicy } from "@sandbank/protocol-webhooks/server";

const SECOND_MS = 1000;

/** Waits after each attempt that failed: half a minute, then four times as long each; after half a day it is over. */
const WAITS_MS = [30, 120, 480, 1_920, 7_680, 30_720].map((seconds) => seconds * SECOND_MS);

/** For dialects that do not say what they do. */
export const halfADay: RetryPolicy = ({ number }) => WAITS_MS[number - 1];
