import { z } from "zod";
import { envelope } from "./envelope.ts";

const text = z.string().min(1);

export const notifier = z.object({ type: z.enum(["AA", "FIU", "FIP"]), id: text });
export type Notifier = z.infer<typeof notifier>;

/** Everything a `/Consent/Notification` may say to one party or another. */
export const notifiedConsentStatus = z.enum([
  "ACTIVE",
  "PENDING",
  "REVOKED",
  "PAUSED",
  "REJECTED",
  "EXPIRED",
]);

/** `POST /Consent/Notification`; `consentHandle` goes to an FIU only. */
export const consentNotification = envelope.extend({
  Notifier: notifier,
  ConsentStatusNotification: z.object({
    consentId: text,
    consentHandle: text.optional(),
    consentStatus: notifiedConsentStatus,
  }),
});
export type ConsentNotification = z.infer<typeof consentNotification>;

export const sessionStatus = z.enum(["ACTIVE", "COMPLETED", "EXPIRED", "FAILED"]);
export type SessionStatus = z.infer<typeof sessionStatus>;
export const fiStatus = z.enum(["READY", "DENIED", "PENDING", "DELIVERED", "TIMEOUT"]);
export type FiStatus = z.infer<typeof fiStatus>;

/** `POST /FI/Notification`, from a FIP to the AA and from the AA to an FIU. */
export const fiNotification = envelope.extend({
  Notifier: notifier,
  FIStatusNotification: z.object({
    sessionId: text,
    sessionStatus,
    FIStatusResponse: z.array(
      z.object({
        fipID: text,
        Accounts: z.array(
          z.object({ linkRefNumber: text, FIStatus: fiStatus, description: z.string().default("") }),
        ),
      }),
    ),
  }),
});
export type FiNotification = z.infer<typeof fiNotification>;

/** `POST /Account/link/Notification`, from a FIP to the AA when a DIRECT link is done. */
export const linkNotification = envelope.extend({
  Notifier: notifier,
  AccountLinkStatusNotification: z.object({
    accRefNumber: text,
    customerAddress: text,
    linkRefNumber: text,
    linkStatus: z.literal("LINKED"),
  }),
});
export type LinkNotification = z.infer<typeof linkNotification>;

/** What notifications are answered with. */
export const acknowledgement = envelope.extend({ response: text });
export type Acknowledgement = z.infer<typeof acknowledgement>;

/** `GET /Heartbeat` */
export const heartbeat = z.object({
  ver: z.string(),
  timestamp: z.string(),
  Status: z.enum(["UP", "DOWN"]),
  Error: z.object({ code: z.int(), msg: z.string(), detail: z.string() }).partial().optional(),
});
export type Heartbeat = z.infer<typeof heartbeat>;
