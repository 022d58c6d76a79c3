import type { InstitutionManifest } from "@sandbank/institutions";
import { providerNamesOf, TINK_DEMO_APP } from "@sandbank/protocol-tink/hosting";
import { personas } from "@sandbank/world";
import { CONTROL_SEGMENT, CREDENTIALS_SEGMENT } from "./address.ts";
import { coreClient } from "./core-client.ts";
import { PASSWORD, sampleCustomers } from "./credentials.ts";
import { credentialsPath } from "./credentials-path.ts";
import { doorsToShow, facades } from "./facades.ts";
import type { HostedInstitution } from "./hosted-institution.ts";
import type { HostedPlace } from "./hosted-place.ts";
import type { HostedWorld } from "./worlds/hosted-world.ts";

/** What `/` tells: everything a client needs to begin. */
export interface SandboxIndex {
  readonly name: "Sandbank";
  readonly world: { readonly id: string; readonly seed: number; readonly now: string };
  readonly institutions: readonly {
    readonly id: string;
    readonly name: string;
    readonly country: string;
    readonly protocol: string;
    readonly brand: InstitutionManifest["brand"];
    readonly issuer: string;
    readonly discovery: string;
    /** Base URL of the data API. */
    readonly api: string;
    readonly scopes: readonly string[];
    readonly connectedApps: string;
  }[];
  /** The Account Aggregator, what leads to it, and the banks behind it. */
  readonly accountAggregator: readonly DoorEntry[];
  /** Tink, the demo banks behind it, and the application it knows from the start. */
  readonly tink: {
    readonly places: readonly DoorEntry[];
    readonly app: { readonly clientId: string; readonly clientSecret: string };
  };
  readonly logins: readonly { readonly username: string; readonly password: string; readonly name: string }[];
  /** Reference of what a test can do to this world. */
  readonly controlPlane: string;
  /** Where every login and word is listed. */
  readonly credentials: string;
  /** Kinds of people; each signs in by its id. */
  readonly personas: readonly { readonly id: string; readonly title: string; readonly description: string }[];
  readonly client: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly redirectUris: readonly string[];
  };
  readonly references: readonly { readonly label: string; readonly url: string }[];
}

/** A façade, or a bank behind one. */
export interface DoorEntry {
  readonly id: string;
  readonly name: string;
  readonly brand: InstitutionManifest["brand"];
  /** Base URL of its API. */
  readonly api: string;
  /** Where a person begins; null where people have nothing to do. */
  readonly page: { readonly label: string; readonly url: string } | null;
  /** Names of the providers a demo bank is listed as in its own market; none for any other place. */
  readonly providers: readonly string[];
  /** Where those who can sign in there by a user name are listed; null where nobody does. */
  readonly people: string | null;
}

const OAUTH_REFERENCES = [
  { label: "Authorization code with PKCE (RFC 7636)", url: "https://www.rfc-editor.org/rfc/rfc7636" },
  { label: "Dynamic client registration (RFC 7591)", url: "https://www.rfc-editor.org/rfc/rfc7591" },
];

type InstitutionEntry = SandboxIndex["institutions"][number];

export function describeInstitution(
  { manifest, face, base }: HostedInstitution,
  origin: string,
): InstitutionEntry {
  const issuer = origin + base;
  return {
    id: manifest.id,
    name: manifest.name,
    country: manifest.country,
    protocol: manifest.protocol,
    brand: manifest.brand,
    issuer,
    discovery: `${issuer}/.well-known/openid-configuration`,
    api: issuer + face.apiPath,
    scopes: face.permissions.map(({ scope }) => scope),
    connectedApps: `${issuer}/connected-apps`,
  };
}

export function describeDoor({ manifest, face, base }: HostedPlace, origin: string): DoorEntry {
  const { id, name, brand } = manifest;
  const page = facades.find((facade) => facade.manifest.id === id)?.page;
  return {
    id,
    name,
    brand,
    api: origin + base + face.apiPath,
    page: page ? { label: page.label, url: origin + base + page.path } : null,
    providers: providerNamesOf(manifest),
    people: manifest.tink ? origin + credentialsPath({ manifest, base }) : null,
  };
}

export function describeSandbox(
  { base, world, banks, banksBehind, institution, door }: HostedWorld,
  origin: string,
): SandboxIndex {
  const institutions = banks.flatMap(({ id }) => institution(id) ?? []);
  const doors = doorsToShow(banksBehind).flatMap(({ id }) => door(id) ?? []);
  const ofProtocol = (protocol: string) =>
    doors.filter(({ manifest }) => manifest.protocol === protocol).map((one) => describeDoor(one, origin));
  const references = new Map(
    [...institutions, ...doors].map(({ face: { reference } }) => [reference.url, reference]),
  );
  return {
    name: "Sandbank",
    world: { id: world.id, seed: world.seed, now: new Date(world.clock.now()).toISOString() },
    institutions: institutions.map((bank) => describeInstitution(bank, origin)),
    accountAggregator: ofProtocol("account-aggregator"),
    tink: { places: ofProtocol("tink"), app: { ...TINK_DEMO_APP } },
    logins: sampleCustomers(world, world.banks[0]?.country ?? "US").map(
      ({ username, givenName, familyName }) => ({
        username,
        password: PASSWORD,
        name: `${givenName} ${familyName}`,
      }),
    ),
    controlPlane: `${origin}${base}/${CONTROL_SEGMENT}/`,
    credentials: `${origin}${base}/${CREDENTIALS_SEGMENT}`,
    personas: personas.map(({ id, title, description }) => ({ id, title, description })),
    client: {
      clientId: coreClient.client_id,
      clientSecret: coreClient.client_secret,
      redirectUris: coreClient.redirect_uris,
    },
    references: [...references.values(), ...OAUTH_REFERENCES],
  };
}
