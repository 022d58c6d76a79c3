import { isIP } from "node:net";
import { isLoopbackAddress, isPublicAddress } from "./address-ranges.ts";

/** Where webhooks may go. */
export interface TargetPolicy {
  /**
   * `loopback`: this machine only, for a sandbox that only this machine reaches. `internet`: public addresses only,
   * so that nobody outside has the sandbox knock on doors of the network it runs in.
   */
  readonly reach: "loopback" | "internet";
  /** Hosts that are fine besides, each with a port or for any port, e.g. `core` or `core:4000`. */
  readonly hosts: readonly string[];
}

export const LOOPBACK_ONLY: TargetPolicy = { reach: "loopback", hosts: [] };

/** True for hosts somebody named in the settings: then it does not matter what address they have. */
export function isNamedHost({ host, hostname }: URL, { hosts }: TargetPolicy): boolean {
  return hosts.some((named) => named === host || named === hostname);
}

export function isAllowedAddress(address: string, { reach }: TargetPolicy): boolean {
  return reach === "loopback" ? isLoopbackAddress(address) : isPublicAddress(address);
}

/**
 * Why nothing may be sent to a URL, as far as the URL alone tells; undefined when it may. A name is looked up when
 * something is sent. The URL parser has turned `0x7f.1`, `2130706433` and `0177.0.0.1` into plain addresses by then.
 */
export function refusalOfTarget(text: string, policy: TargetPolicy): string | undefined {
  const url = URL.parse(text);
  if (!url) return `"${text}" is not a URL such as http://localhost:4000/webhooks.`;
  if (url.protocol !== "http:" && url.protocol !== "https:") return `${url.protocol} is not http: or https:.`;
  if (url.username !== "" || url.password !== "")
    return "A webhook's URL must not carry a user name or password.";
  if (isNamedHost(url, policy)) return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const isLocalName = host === "localhost" || host.endsWith(".localhost");
  const isFine =
    isIP(host) > 0
      ? isAllowedAddress(host, policy)
      : policy.reach === "loopback"
        ? isLocalName
        : !isLocalName && host.includes(".");
  return isFine ? undefined : refusalOfAddress(url.hostname, policy);
}

export function refusalOfAddress(host: string, { reach }: TargetPolicy): string {
  const where = reach === "loopback" ? "this machine (localhost)" : "public addresses";
  return `Webhooks go to ${where} only, and ${host} is none; name the host in WEBHOOK_HOSTS to allow it.`;
}
