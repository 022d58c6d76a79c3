import type { ConnectionStatus } from "@sandbank/database";
import { z } from "zod";

/** Seed F, "Track connection status". */
export const connectionStatus = z.enum([
  "authorizing",
  "connected",
  "disconnected",
  "error",
  "expired",
]) satisfies z.ZodType<ConnectionStatus>;
