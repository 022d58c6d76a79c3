/** The world that answers where a path names none. */
export const DEFAULT_WORLD = "default";

/** First segment of the control plane, within each world. */
export const CONTROL_SEGMENT = "_sandbank";

/** First segment of a world's page of logins. No institution has this id. */
export const CREDENTIALS_SEGMENT = "credentials";

/** What may name a world: it is a segment of URLs and part of cookie names. */
export const WORLD_ID = /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/;

/** Where a path leads: `/~blue/amex/token` is `/token` of `amex` in the world `blue`. */
export interface Address {
  readonly world: string;
  /** What every path of the world begins with: empty, or `/~{world}`. */
  readonly base: string;
  /** First segment within the world; empty on its home page. */
  readonly segment: string;
  /** What follows it, with its slash; may be empty. */
  readonly rest: string;
}

export function baseOf(world: string): string {
  return world === DEFAULT_WORLD ? "" : `/~${world}`;
}

const PATH_INSERTED = "/.well-known/oauth-authorization-server/";

/**
 * Metadata is also asked for with the well-known part in front of the issuer's path (RFC 8414 section 3.1): such a
 * path as the issuer itself knows it, any other as it is.
 */
export function plainPath(path: string): string {
  if (!path.startsWith(PATH_INSERTED)) return path;
  return `/${path.slice(PATH_INSERTED.length)}/.well-known/oauth-authorization-server`;
}

export function readAddress(path: string): Address {
  const named = path.startsWith("/~");
  const end = named ? endOfSegment(path, 2) : 0;
  const world = named ? path.slice(2, end) : DEFAULT_WORLD;
  const from = end + 1;
  const to = endOfSegment(path, from);
  return { world, base: path.slice(0, end), segment: path.slice(from, to), rest: path.slice(to) };
}

function endOfSegment(path: string, from: number): number {
  const slash = path.indexOf("/", from);
  return slash < 0 ? Math.max(from, path.length) : slash;
}
