import { BlockList, isIPv4 } from "node:net";

/** IPv4 that is not out on the Internet, https://www.iana.org/assignments/iana-ipv4-special-registry */
const SPECIAL_IPV4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];

/** The only IPv6 that is, and the parts of it that are not or that wrap IPv4 (Teredo, 6to4). */
const GLOBAL_IPV6 = ["2000::/3"];
const SPECIAL_IPV6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const specialIpv4 = rangesOf("ipv4", SPECIAL_IPV4);
const globalIpv6 = rangesOf("ipv6", GLOBAL_IPV6);
const specialIpv6 = rangesOf("ipv6", SPECIAL_IPV6);
const loopbackIpv4 = rangesOf("ipv4", ["127.0.0.0/8"]);

/**
 * True for addresses of the public Internet. IPv6 that stands for an IPv4 address (mapped, compatible, NAT64, 6to4)
 * never counts, whatever it stands for.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !specialIpv4.check(address, "ipv4");
  return globalIpv6.check(address, "ipv6") && !specialIpv6.check(address, "ipv6");
}

export function isLoopbackAddress(address: string): boolean {
  return isIPv4(address) ? loopbackIpv4.check(address, "ipv4") : /^(?:0*:)*:?0*1$/.test(address);
}

function rangesOf(family: "ipv4" | "ipv6", ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = "", prefix] = range.split("/");
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
