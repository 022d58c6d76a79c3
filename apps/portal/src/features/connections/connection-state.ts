import {
  CircleCheck,
  CircleDashed,
  CircleOff,
  Clock,
  type LucideIcon,
  RefreshCw,
  TriangleAlert,
} from "lucide-react";
import type { Tone } from "../../components/badge.tsx";
import type { Connection } from "../../lib/api.ts";

interface ConnectionState {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: LucideIcon;
}

const STATES: Readonly<Record<Connection["status"], ConnectionState>> = {
  connected: { label: "Connected", tone: "positive", icon: CircleCheck },
  error: { label: "Not up to date", tone: "warning", icon: TriangleAlert },
  expired: { label: "Expired", tone: "danger", icon: Clock },
  authorizing: { label: "Waiting for approval", tone: "neutral", icon: CircleDashed },
  disconnected: { label: "Disconnected", tone: "neutral", icon: CircleOff },
};

/** How a connection is doing, in a word. */
export function stateOf({ status, syncing }: Pick<Connection, "status" | "syncing">): ConnectionState {
  return syncing ? { label: "Syncing", tone: "accent", icon: RefreshCw } : STATES[status];
}

/** True where the person has to do something before anything more is read. */
export function needsAttention({ status }: Pick<Connection, "status">): boolean {
  return status === "error" || status === "expired";
}
