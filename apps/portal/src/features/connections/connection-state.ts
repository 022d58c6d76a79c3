import {
  CircleCheck,
  CircleDashed,
  CircleOff,
  CirclePause,
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

/** Kinds of being not up to date that have a word of their own. */
const KINDS: Readonly<Record<string, ConnectionState>> = {
  consent_paused: { label: "Paused", tone: "neutral", icon: CirclePause },
  not_ready: { label: "Waiting for the bank", tone: "neutral", icon: CircleDashed },
};

/** How a connection is doing, in a word. */
export function stateOf({
  status,
  syncing,
  errorCode = null,
}: Pick<Connection, "status" | "syncing"> & Partial<Pick<Connection, "errorCode">>): ConnectionState {
  if (syncing) return { label: "Syncing", tone: "accent", icon: RefreshCw };
  const kind = status === "error" && errorCode !== null ? KINDS[errorCode] : undefined;
  return kind ?? STATES[status];
}

/** True where the person has to do something before all is read again, or soon will have to. */
export function needsAttention({
  status,
  troubles,
  consent,
}: Pick<Connection, "status" | "troubles" | "consent">): boolean {
  return status === "error" || status === "expired" || troubles.length > 0 || endsSoon({ consent });
}

/** True where the person is to be told that their consent ends. */
export function endsSoon({ consent }: Pick<Connection, "consent">): boolean {
  return consent !== null && consent.endsSoonSince !== null;
}
