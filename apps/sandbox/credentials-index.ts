import type { InstitutionManifest } from "@sandbank/institutions";
import { personas } from "@sandbank/world";
import { ONE_TIME_CODE, PASSWORD, sampleCustomers } from "./credentials.ts";
import { type DescribedLogin, describeLogin } from "./words/describe-login.ts";
import { words } from "./words/words.ts";
import type { HostedWorld } from "./worlds/hosted-world.ts";

/** What `/credentials` tells: every login there is and what it does. */
export interface CredentialsIndex {
  readonly password: string;
  readonly oneTimeCode: string;
  readonly institution: { readonly id: string; readonly name: string };
  readonly institutions: readonly { readonly id: string; readonly name: string }[];
  readonly words: readonly {
    readonly name: string;
    readonly example: string;
    readonly atSignIn: string;
    readonly afterwards: string;
  }[];
  readonly personas: readonly { readonly id: string; readonly description: string }[];
  readonly customers: readonly { readonly username: string; readonly name: string }[];
  /** What the login asked about would do; null where none was. */
  readonly login: DescribedLogin | null;
}

export function describeCredentials(
  hosted: Pick<HostedWorld, "world" | "banks" | "banksBehind">,
  manifest: InstitutionManifest,
  login: string | null,
): CredentialsIndex {
  const { world } = hosted;
  const { id, name, country } = manifest;
  return {
    password: PASSWORD,
    oneTimeCode: ONE_TIME_CODE,
    institution: { id, name },
    institutions: banksWithLogins(hosted).map((bank) => ({ id: bank.id, name: bank.name })),
    words: words.map((word) => ({
      name: word.name,
      example: word.example,
      atSignIn: word.atSignIn,
      afterwards: word.afterwards,
    })),
    personas: personas.map((persona) => ({ id: persona.id, description: persona.description })),
    customers: sampleCustomers(world, country).map(({ username, givenName, familyName }) => ({
      username,
      name: `${givenName} ${familyName}`,
    })),
    login: login === null ? null : describeLogin(world, manifest, login),
  };
}

/** The banks people sign in at with a user name, at their own pages or through Tink. */
export function banksWithLogins({
  banks,
  banksBehind,
}: Pick<HostedWorld, "banks" | "banksBehind">): readonly InstitutionManifest[] {
  return [...banks, ...banksBehind.filter(({ tink }) => tink !== undefined)];
}
