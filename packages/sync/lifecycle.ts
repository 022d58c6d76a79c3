import type { ConnectionStatus } from "@sandbank/database";

/** A change of a connection's status, and what brings it about. */
export interface Transition {
  /** Null: there was none. */
  readonly from: ConnectionStatus | null;
  readonly to: ConnectionStatus;
  readonly because: string;
}

/** Every change of status there is; what the database sees of the verbs of this package is held against it. */
export const connectionTransitions: readonly Transition[] = [
  { from: null, to: "authorizing", because: "connect" },
  { from: "authorizing", to: "connected", because: "approved: credentials sealed, first sync due" },
  { from: "authorizing", to: "disconnected", because: "declined, failed, or not back within 15 minutes" },
  { from: "authorizing", to: "expired", because: "the same, while renewing" },
  { from: "connected", to: "error", because: "the bank is down, slow, or not understood" },
  { from: "error", to: "connected", because: "a retry works" },
  { from: "connected", to: "expired", because: "consent over or withdrawn, or a login is needed" },
  { from: "error", to: "expired", because: "the same, found by a retry" },
  { from: "connected", to: "disconnected", because: "disconnect: at once, and the bank is told" },
  { from: "error", to: "disconnected", because: "disconnect" },
  { from: "expired", to: "disconnected", because: "disconnect" },
  { from: "expired", to: "authorizing", because: "connect again" },
  { from: "disconnected", to: "authorizing", because: "connect again" },
  { from: "expired", to: "connected", because: "approved, where it ended while it was being renewed" },
];

/** The same as a diagram: https://mermaid.js.org/syntax/stateDiagram.html */
export function lifecycleDiagram(): string {
  const lines = connectionTransitions.map(
    ({ from, to, because }) => `  ${from ?? "[*]"} --> ${to}: ${because.replaceAll(":", ",")}`,
  );
  return ["```mermaid", "stateDiagram-v2", ...lines, "```", ""].join("\n");
}
