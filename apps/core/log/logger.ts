import { maskSecrets } from "./mask-secrets.ts";

/** `json`: a line of JSON each, for a collector; `text`: for people, requests too; `quiet`: for people, errors only. */
export type LogStyle = "json" | "text" | "quiet";

/** One request and how it ended. */
export interface RequestLine {
  /** Comes back to the caller in `X-Request-Id`. */
  readonly id: string;
  readonly method: string;
  /** The path with `{id}` for every id; never its query, which may tell what somebody looked for. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** A keyed hash: the same for the same user, and nobody's name. */
  readonly user: string | null;
}

export interface Logger {
  request(line: RequestLine): void;
  error(message: string, cause: unknown): void;
}

export interface LoggerOptions {
  readonly style: LogStyle;
  readonly write: (line: string) => void;
  readonly now: () => number;
}

/** Writes what happens, a line each, with secrets masked. */
export function createLogger({ style, write, now }: LoggerOptions): Logger {
  const at = () => new Date(now()).toISOString();
  return {
    request({ id, method, route, status, ms, user }) {
      if (style === "quiet") return;
      const rounded = Math.round(ms * 10) / 10;
      if (style === "json") {
        const level = status >= 500 ? "error" : "info";
        write(JSON.stringify({ at: at(), level, id, method, route, status, ms: rounded, user }));
      } else write(`${at()} ${status} ${method} ${route} ${rounded} ms${user ? ` ${user}` : ""} ${id}`);
    },
    error(message, cause) {
      const told = maskSecrets(describe(cause));
      if (style === "json") {
        write(JSON.stringify({ at: at(), level: "error", message: maskSecrets(message), cause: told }));
      } else write(`core: ${maskSecrets(message)}: ${told}`);
    },
  };
}

/** The trace, and that of what caused it; the parameters of a query, which hold a user's data, are left out. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause === "string" ? cause : (JSON.stringify(cause) ?? "");
  const own = (cause.stack ?? `${cause.name}: ${cause.message}`).replace(/\nparams: [^\n]*/g, "");
  return cause.cause === undefined ? own : `${own}\ncaused by ${describe(cause.cause)}`;
}
