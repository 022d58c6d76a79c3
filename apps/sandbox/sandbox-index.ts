import type { InstitutionManifest } from "@sandbank/institutions";
import { personas } from "@sandbank/world";
import { CONTROL_SEGMENT, CREDENTIALS_SEGMENT } from "./address.ts";
import { coreClient } from "./core-client.ts";
import { PASSWORD, sampleCustomers } from "./credentials.ts";
import type { HostedInstitution } from "./hosted-institution.ts";
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

export function describeSandbox(
  { base, world, banks, institution }: HostedWorld,
  origin: string,
): SandboxIndex {
  const institutions = banks.flatMap(({ id }) => institution(id) ?? []);
  const references = new Map(institutions.map(({ face: { reference } }) => [reference.url, reference]));
  return {
    name: "Sandbank",
    world: { id: world.id, seed: world.seed, now: new Date(world.clock.now()).toISOString() },
    institutions: institutions.map((bank) => describeInstitution(bank, origin)),
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
