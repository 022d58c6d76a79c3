/** Names under which we answer besides loopback. */
export interface OriginPolicy {
  /** What browsers are told we are, e.g. behind a proxy: `https://sandbox.example`. */
  readonly publicUrl?: URL;
  /** Further hosts, each with a port or for any port, e.g. `sandbox` or `sandbox:4010`. */
  readonly allowedHosts?: readonly string[];
  /** Answers over TLS. */
  readonly isSecure?: boolean;
}

const LOOPBACK = /^(?:localhost|[\w.-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Which origin a host is to us; remembers what it was asked lately. */
export function createOrigins(policy: OriginPolicy): (host: string | undefined) => string | undefined {
  const known = new Map<string | undefined, string | undefined>();
  return (host) => {
    const found = known.get(host);
    if (found !== undefined) return found;
    const origin = originOf(host, policy);
    if (known.size >= MOST_HOSTS) known.clear();
    known.set(host, origin);
    return origin;
  };
}

const MOST_HOSTS = 100;

/**
 * The origin a caller who named this host knows us by; undefined for a host that is not ours. Issuers and links
 * are made from it, so a host we do not know must not be believed (RFC 9700 section 2.6, DNS rebinding).
 */
export function originOf(host: string | undefined, policy: OriginPolicy): string | undefined {
  const url = host === undefined ? null : URL.parse(`http://${host}`);
  // Whatever is more than a name and a port is refused.
  if (url?.href !== `http://${url?.host}/`) return undefined;
  if (policy.publicUrl && url.host === hostAsHttp(policy.publicUrl)) return policy.publicUrl.origin;
  const isOurs =
    LOOPBACK.test(url.hostname) ||
    (policy.allowedHosts ?? []).some((allowed) => [url.host, url.hostname].includes(allowed));
  if (!isOurs) return undefined;
  return policy.isSecure ? `https://${url.host}` : url.origin;
}

/** `https://a.example` is asked for as `Host: a.example`, which over http would mean port 80. */
function hostAsHttp(url: URL): string {
  return url.port === "" ? url.hostname : url.host;
}

/** What a refused caller is told. */
export function misdirected(host: string | undefined): string {
  return (
    `This sandbox does not answer for the host "${host ?? ""}". ` +
    "Use localhost, or start it with ALLOWED_HOSTS or PUBLIC_URL naming this host."
  );
}
