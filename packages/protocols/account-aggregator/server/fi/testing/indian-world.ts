import { DAY_MS, fixedClock, type MovableClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { type Customer, createWorld, type Scenario, type World } from "@sandbank/world";
import { type FiAccount, fiAccountsOf } from "../fi-account.ts";
import { type FiRequest, renderFi } from "../render-fi.ts";

const banks = institutions.filter(({ country }) => country === "IN");

export interface IndianWorld {
  readonly world: World;
  readonly clock: MovableClock;
}

export async function indianWorld(
  now = "2026-01-06T12:00:00Z",
  scenarios: readonly Scenario[] = [],
): Promise<IndianWorld> {
  const clock = fixedClock(now);
  return { clock, world: await createWorld({ seed: 42, clock, banks, scenarios }) };
}

export interface Shared extends FiAccount {
  readonly customer: Customer;
}

/** Everything banks share of somebody. */
export function sharedOf(world: World, login: string): Shared[] {
  const customer = world.findCustomer(login, "IN");
  if (!customer) throw new Error(`nobody signs in as ${login}`);
  return banks.flatMap(({ id }) => fiAccountsOf(world, id, customer).map((each) => ({ ...each, customer })));
}

/** What the first customers have that fits. */
export function firstShared(world: World, fits: (each: Shared) => boolean): Shared {
  for (let number = 1; number <= 60; number++) {
    const found = sharedOf(world, String(number)).find(fits);
    if (found) return found;
  }
  throw new Error("none of the first sixty customers has one");
}

/** Its document of the last 400 days, with everything in it unless told. */
export function documentOf(world: World, shared: Shared, options: Partial<FiRequest> = {}): string {
  const to = world.clock.now();
  return renderFi({
    world,
    ...shared,
    consentTypes: ["PROFILE", "SUMMARY", "TRANSACTIONS"],
    range: { from: to - 400 * DAY_MS, to },
    format: "xml",
    version: "v1",
    ...options,
  });
}

/** Attributes of every element of a name, in the order of the document. */
export function elementsOf(xml: string, name: string): Record<string, string>[] {
  const elements = xml.matchAll(new RegExp(`<${name}((?: [\\w:-]+="[^"]*")*)/?>`, "g"));
  return [...elements].map(([, attributes = ""]) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
        key,
        unescaped(value),
      ]),
    ),
  );
}

/** The one element of a name. */
export function elementOf(xml: string, name: string): Record<string, string> {
  const [first, ...more] = elementsOf(xml, name);
  if (!first || more.length > 0)
    throw new Error(`${more.length + (first ? 1 : 0)} elements are called ${name}`);
  return first;
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
