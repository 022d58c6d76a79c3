import type { SetuNotification } from "../../wire/setu/index.ts";

/** Every type of notification there is. */
export const SETU_NOTIFICATION_TYPES = [
  "CONSENT_STATUS_UPDATE",
  "SESSION_STATUS_UPDATE",
  "FI_DATA_READY",
  "FI_DATA_FAILED",
] as const satisfies readonly SetuNotification["type"][];
