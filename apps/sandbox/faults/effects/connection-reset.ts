/**
 * The connection is gone. Thrown to a caller in process, where it looks as undici's `fetch` makes it look; a socket
 * is reset.
 */
export class ConnectionReset extends TypeError {
  constructor(message: "fetch failed" | "terminated") {
    super(message, { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  }
}
