import { expect, test } from "vitest";
import { type Resolve, resolveTarget } from "./resolve-target.ts";
import { LOOPBACK_ONLY, refusalOfTarget, type TargetPolicy } from "./target-policy.ts";

const INTERNET: TargetPolicy = { reach: "internet", hosts: [] };

test.each([
  "http://localhost:8080/",
  "http://app.localhost/",
  "http://127.0.0.1/",
  "http://127.8.9.10/",
  "http://2130706433/",
  "http://0x7f000001/",
  "http://0177.0.0.1/",
  "http://127.1/",
  "http://0.0.0.0/",
  "http://10.0.0.1/",
  "http://172.16.0.1/",
  "http://172.31.255.255/",
  "http://192.168.1.1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://2852039166/",
  "http://100.64.0.1/",
  "http://192.0.0.1/",
  "http://192.0.2.1/",
  "http://198.18.0.1/",
  "http://198.51.100.7/",
  "http://203.0.113.7/",
  "http://224.0.0.1/",
  "http://240.0.0.1/",
  "http://255.255.255.255/",
  "http://[::1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:a9fe:a9fe]/",
  "http://[::ffff:8.8.8.8]/",
  "http://[::7f00:1]/",
  "http://[64:ff9b::a00:1]/",
  "http://[64:ff9b:1::a00:1]/",
  "http://[2002:7f00:1::]/",
  "http://[2001::1]/",
  "http://[2001:db8::1]/",
  "http://[3fff::1]/",
  "http://[100::1]/",
  "http://[fc00::1]/",
  "http://[fd00:ec2::254]/",
  "http://[fe80::1]/",
  "http://[fec0::1]/",
  "http://[ff02::1]/",
  "http://intranet/",
  "http://localhost./",
  "ftp://example.com/",
  "file:///etc/passwd",
  "http://user:secret@example.com/",
  "not a url",
])("a sandbox the Internet reaches sends nothing to %s", (url) => {
  expect(refusalOfTarget(url, INTERNET)).toEqual(expect.any(String));
});

test.each([
  "https://example.com/hooks",
  "http://93.184.215.14:8080/",
  "http://[2606:2800:21f::1]/",
  "http://172.32.0.1/",
])("a sandbox the Internet reaches may send to %s", (url) => {
  expect(refusalOfTarget(url, INTERNET)).toBeUndefined();
});

test.each([
  "http://localhost:4000/",
  "http://127.0.0.1/",
  "http://[::1]:80/",
  "http://app.localhost/",
  "http://2130706433/",
])("a sandbox on loopback may send to %s", (url) => {
  expect(refusalOfTarget(url, LOOPBACK_ONLY)).toBeUndefined();
});

test.each([
  "https://example.com/",
  "http://10.0.0.1/",
  "http://169.254.169.254/",
  "http://core:4000/",
  "http://[::2]/",
])("a sandbox on loopback sends nothing to %s", (url) => {
  expect(refusalOfTarget(url, LOOPBACK_ONLY)).toContain("name the host in WEBHOOK_HOSTS");
});

const resolveTo =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

test.each([["10.0.0.8"], ["93.184.215.14", "127.0.0.1"], ["::1"], ["::ffff:10.0.0.1"]])(
  "a name that leads to %s is refused when something is sent",
  async (...addresses) => {
    const target = resolveTarget(new URL("https://rebind.example/"), INTERNET, resolveTo(...addresses));
    await expect(target).rejects.toThrow("Webhooks go to public addresses only, and rebind.example");
  },
);

test("the addresses that were checked are those connected to", async () => {
  let asked = 0;
  const resolve: Resolve = async () => {
    asked++;
    return [{ address: asked === 1 ? "93.184.215.14" : "127.0.0.1", family: 4 }];
  };
  const addresses = await resolveTarget(new URL("https://rebind.example/"), INTERNET, resolve);
  expect([asked, addresses]).toEqual([1, [{ address: "93.184.215.14", family: 4 }]]);
});

test("a host that is named in the settings is fine wherever it is", async () => {
  const policy: TargetPolicy = { reach: "internet", hosts: ["core:4000", "10.0.0.9"] };
  expect(refusalOfTarget("http://10.0.0.9:1/", policy)).toBeUndefined();
  expect(refusalOfTarget("http://core:4001/", policy)).toBeDefined();
  const addresses = await resolveTarget(new URL("http://core:4000/"), policy, resolveTo("172.18.0.3"));
  expect(addresses).toEqual([{ address: "172.18.0.3", family: 4 }]);
});
