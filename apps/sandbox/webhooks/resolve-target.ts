import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import {
  isAllowedAddress,
  isNamedHost,
  refusalOfAddress,
  refusalOfTarget,
  type TargetPolicy,
} from "./target-policy.ts";

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Gives the addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

const resolveByDns: Resolve = (hostname) => lookup(hostname, { all: true, verbatim: true });

/**
 * The addresses to connect to, and no others: the name is not looked up again, so what was checked is what is used.
 * One address that is not allowed spoils the name.
 * @throws RangeError for a target that is not allowed; Error for a name that cannot be looked up
 */
export async function resolveTarget(
  url: URL,
  policy: TargetPolicy,
  resolve: Resolve = resolveByDns,
): Promise<readonly ResolvedAddress[]> {
  const refusal = refusalOfTarget(url.href, policy);
  if (refusal !== undefined) throw new RangeError(refusal);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  const addresses = family > 0 ? [{ address: host, family }] : await resolve(host);
  const bad = addresses.find(({ address }) => !isAllowedAddress(address, policy));
  if (bad && !isNamedHost(url, policy)) {
    throw new RangeError(refusalOfAddress(`${url.hostname} (${bad.address})`, policy));
  }
  return addresses;
}
