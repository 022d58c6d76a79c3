import type { TinkFlow } from "@sandbank/institutions";
import type { Field, WireProvider } from "../../wire/index.ts";
import { PASSWORD_FIELD, PERSONAL_NUMBER_FIELD, USERNAME_FIELD } from "./fields.ts";

/** How a person signs in at a provider. */
export interface FlowTerms
  extends Pick<WireProvider, "accessType" | "authenticationFlow" | "credentialsType" | "multiFactor"> {
  /** For people, after the bank's name. */
  readonly title: string;
  readonly description: string;
  /** Entered before anything else; none where the bank's own page asks. */
  readonly fields: readonly Field[];
  /** What the bank always asks for, whoever signs in. */
  readonly asks: readonly ("method" | "code")[];
  /** False where accounts cannot be read, only paid from. */
  readonly sharesAccounts: boolean;
  readonly initiatesPayments: boolean;
  /** Whether the consent ends by itself; one to read by password has no end. */
  readonly consentEnds: boolean;
  /** Whether the person can let it go on without signing in. */
  readonly extendable: boolean;
  /** Whether the bank's app opens where there is one. */
  readonly inApp: boolean;
}

const redirect: FlowTerms = {
  title: "Redirect",
  description: "You sign in on the bank's own page.",
  accessType: "OPEN_BANKING",
  authenticationFlow: "REDIRECT",
  credentialsType: "THIRD_PARTY_APP",
  multiFactor: true,
  fields: [],
  asks: [],
  sharesAccounts: true,
  initiatesPayments: false,
  consentEnds: true,
  extendable: false,
  inApp: false,
};

const password: FlowTerms = {
  ...redirect,
  title: "Password",
  description: "You sign in with your user name and password.",
  accessType: "OTHER",
  authenticationFlow: "EMBEDDED",
  credentialsType: "PASSWORD",
  multiFactor: false,
  fields: [USERNAME_FIELD, PASSWORD_FIELD],
  consentEnds: false,
};

const embedded: FlowTerms = {
  ...password,
  title: "Embedded",
  description: "You sign in with your user name and password and enter a one-time code.",
  accessType: "OPEN_BANKING",
  multiFactor: true,
  asks: ["code"],
  consentEnds: true,
};

/** By the last part of a provider's name. */
export const flows: Readonly<Record<TinkFlow, FlowTerms>> = {
  password,
  "open-banking-redirect": redirect,
  "open-banking-embedded": embedded,
  "open-banking-bankid": {
    ...redirect,
    title: "BankID",
    description: "You sign in with Mobile BankID.",
    authenticationFlow: "DECOUPLED",
    credentialsType: "MOBILE_BANKID",
    fields: [PERSONAL_NUMBER_FIELD],
  },
  "open-banking-embedded-templates": {
    ...embedded,
    title: "Embedded, with a choice of methods",
    description: "You sign in, choose how to get a one-time code, and enter it.",
    asks: ["method", "code"],
  },
  "open-banking-redirect-aispis": {
    ...redirect,
    title: "Redirect, accounts and payments",
    initiatesPayments: true,
  },
  "open-banking-redirect-pisonly": {
    ...redirect,
    title: "Redirect, payments only",
    sharesAccounts: false,
    initiatesPayments: true,
  },
  "open-banking-handoff": {
    ...redirect,
    title: "Handoff",
    description: "You sign in with the bank's app on your phone.",
    inApp: true,
  },
  "open-banking-redirect-extendable": { ...redirect, title: "Redirect, extendable", extendable: true },
};
