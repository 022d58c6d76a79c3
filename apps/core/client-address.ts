import { BlockList, isIP } from "node:net";

/** Where a request came from: the peer of its connection, or what proxies of ours say of it. */
export type ClientAddress = (peer: string | undefined, headers: Headers) => string | null;

export class ProxyListError extends Error {
  override readonly name = "ProxyListError";
}

/**
 * `X-Forwarded-For` is read from its end, and only as far as proxies of ours wrote it: what stands further left
 * anybody can have made up.
 * @param trusted addresses and networks of our proxies, `10.0.0.0/8`
 * @throws ProxyListError for what is no address
 */
export function createClientAddress(trusted: readonly string[]): ClientAddress {
  const ours = new BlockList();
  for (const entry of trusted) add(ours, entry);
  const isOurs = (address: string) => ours.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  return (peer, headers) => {
    const nearest = normalize(peer ?? "");
    if (nearest === null) return null;
    let client = nearest;
    const said = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => normalize(part.trim()));
    for (const before of said.reverse()) {
      if (!isOurs(client) || before === null) break;
      client = before;
    }
    return client;
  };
}

export function isLoopback(address: string): boolean {
  return address === "::1" || address.startsWith("127.");
}

function add(list: BlockList, entry: string): void {
  const [address = "", bits, more] = entry.split("/");
  const version = isIP(address);
  const prefix = Number(bits ?? (version === 6 ? 128 : 32));
  if (version === 0 || more !== undefined || !(prefix >= 0 && prefix <= (version === 6 ? 128 : 32))) {
    throw new ProxyListError(`"${entry}" is no address or network such as 10.0.0.1 or 10.0.0.0/8`);
  }
  list.addSubnet(address, prefix, version === 6 ? "ipv6" : "ipv4");
}

/** IPv4 written as IPv6 is IPv4; a port is left out. Null for what is no address. */
function normalize(text: string): string | null {
  const bare = text.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/^::ffff:(?=\d+\.)/i, "");
  const address = isIP(bare) ? bare : bare.replace(/:\d+$/, "");
  return isIP(address) ? address : null;
}
