import type { AccountType, InstitutionHealth } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { WireProvider } from "../../wire/index.ts";
import { financialInstitutionId } from "../data/financial-institution-id.ts";
import type { Provider } from "./provider.ts";

const CAPABILITY_OF: Readonly<Partial<Record<AccountType, string>>> = {
  checking: "CHECKING_ACCOUNTS",
  savings: "SAVINGS_ACCOUNTS",
  credit_card: "CREDIT_CARDS",
  loan: "LOANS",
  mortgage: "MORTGAGE_AGGREGATION",
  investment: "INVESTMENTS",
  pension: "INVESTMENTS",
};

/** A provider as the API lists it. @param health how its bank is doing */
export function providerView(provider: Provider, health: InstitutionHealth): WireProvider {
  const { name, market, bank, terms } = provider;
  const { accessType, authenticationFlow, credentialsType, multiFactor } = terms;
  return {
    name,
    displayName: `${bank.shortName} (${terms.title})`,
    displayDescription: terms.description,
    groupDisplayName: bank.name,
    market,
    currency: bank.currency,
    status: health === "down" ? "TEMPORARY_DISABLED" : "ENABLED",
    type: "TEST",
    accessType,
    authenticationFlow,
    authenticationUserType: "PERSONAL",
    credentialsType,
    capabilities: capabilitiesOf(provider),
    fields: [...terms.fields],
    financialInstitutionId: financialInstitutionId(bank),
    financialInstitutionName: bank.name,
    images: { icon: iconOf(bank), banner: null },
    multiFactor,
    transactional: terms.sharesAccounts,
    popular: true,
    releaseStatus: null,
    passwordHelpText: terms.fields.some(({ sensitive }) => sensitive)
      ? "The password is the same for everybody; the sandbox lists it with all user names."
      : "",
  };
}

/** What can be had there, in the order of the bank's products. */
export function capabilitiesOf({ bank, terms }: Pick<Provider, "bank" | "terms">): string[] {
  const read = bank.products.flatMap(({ type }) => CAPABILITY_OF[type] ?? []);
  return [
    ...new Set([
      ...(terms.sharesAccounts ? [...read, "IDENTITY_DATA"] : []),
      ...(terms.initiatesPayments ? ["PAYMENTS"] : []),
    ]),
  ];
}

/** Its monogram, since no logo is ever shown. */
function iconOf({ brand }: InstitutionManifest): string {
  const { color, onColor, monogram } = brand;
  const text = `<text x="32" y="41" font-family="sans-serif" font-size="26" text-anchor="middle" fill="${onColor}">${monogram}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="${color}"/>${text}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
