import type { AuthorizeOptions, Grant } from "./authorize.ts";
import type { Controls } from "./controls.ts";

/** The OAuth client every bank knows without registration. */
export interface ReadyClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** On loopback any port is accepted (RFC 8252 section 7.3). */
  readonly redirectUris: readonly string[];
}

export interface NewWorld {
  /** Names it in URLs, `/~blue`; made up unless told. */
  readonly id?: string;
  /** Another one has other people; that of this world unless told. */
  readonly seed?: number;
  /** ISO 8601: its clock stands still there. Unless told it stands as this world's does. */
  readonly at?: string;
}

/** A world of banks: where they are, and everything that can be done to them. */
export interface Bank extends Controls, AsyncDisposable {
  /** Base URL of the world, without a slash at its end. */
  readonly url: string;
  /** Name of the world. */
  readonly id: string;
  /** Answers like the global one for URLs of this sandbox; without a socket where it runs in this process. */
  readonly fetch: typeof fetch;
  readonly client: ReadyClient;
  /** Issuer of an institution's tokens, `issuer("amex")`: where discovery starts. */
  issuer(institution: string): string;
  /**
   * Consent and tokens without a browser, for a test that is about what comes after: `authorize("amex")`.
   * @throws ControlError where there are none, with the OAuth error as its code: `access_denied` …
   */
  authorize(institution: string, options?: AuthorizeOptions): Promise<Grant>;
  /** A world of its own beside this one, with its own clock, people, faults and log. It ends when it is closed. */
  createWorld(options?: NewWorld): Promise<Bank>;
  /** Ends the world, or the sandbox where it was started with {@link startSandbox}. */
  close(): Promise<void>;
}
