import { AA_COUNTRY, findByMobile } from "@sandbank/protocol-account-aggregator/webview";
import { sampleCustomers } from "../credentials.ts";
import type { AggregatorPages } from "./aggregator-pages.ts";
import type { DemoNumber } from "./pages/phone-page.tsx";

/** `+91 55500 00007`. */
export function showMobile(mobile: string): string {
  return `+91 ${mobile.slice(0, 5)} ${mobile.slice(5)}`;
}

/** Whose phone it is; several where a family shares one. */
export function nameOf({ world }: AggregatorPages, mobile: string): string {
  const names = findByMobile(world, mobile).map(({ givenName, familyName }) => `${givenName} ${familyName}`);
  return names.join(" or ") || "somebody unknown";
}

/** Numbers to begin with where nothing was set up. */
export function demoNumbers({ world }: AggregatorPages): readonly DemoNumber[] {
  return sampleCustomers(world, AA_COUNTRY).map(({ phone, givenName, familyName }) => ({
    mobile: phone.slice(-10),
    name: `${givenName} ${familyName}`,
  }));
}
