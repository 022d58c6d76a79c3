import type { Bank } from "@sandbank/domain";
import type { ScenarioAccount, ScenarioPerson } from "@sandbank/world";
import { formatProblem, parseScenario, type ScenarioResult } from "../index.ts";

/** Sunday, 15 March 2026, half past three in the afternoon. */
export const anchor = Date.UTC(2026, 2, 15, 15, 30);

export const at = (iso: string): number => Date.parse(iso);

export const banks: readonly Bank[] = [
  {
    id: "alpha",
    name: "Alpha",
    country: "US",
    currency: "USD",
    showsPending: true,
    products: [
      { id: "everyday", name: "Everyday Checking", type: "checking", subtype: "personal", share: 1 },
      {
        id: "rewards",
        name: "Rewards Card",
        type: "credit_card",
        subtype: "rewards",
        share: 1,
        creditLimitMinor: [100_000, 900_000],
        aprBasisPoints: 2499,
      },
    ],
  },
  {
    id: "beta",
    name: "Beta",
    country: "US",
    currency: "USD",
    showsPending: false,
    products: [
      { id: "saver", name: "Saver", type: "savings", subtype: "standard", share: 1, aprBasisPoints: 5 },
    ],
  },
  {
    id: "gamma",
    name: "Gamma",
    country: "IN",
    currency: "INR",
    showsPending: true,
    products: [{ id: "savings", name: "Savings", type: "savings", subtype: "standard", share: 1 }],
  },
];

export const options = { anchor, banks };

export function readYaml(text: string, file = "demo.yaml"): ScenarioResult {
  return parseScenario(text, { file, ...options });
}

/** The first person of a scenario that must be right. */
export function personOf(result: ScenarioResult): ScenarioPerson {
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join("\n"));
  const [person] = result.scenario.people;
  if (!person) throw new Error("The scenario has nobody");
  return person;
}

/** The first person's account with this key. */
export function accountOf(result: ScenarioResult, key: string): ScenarioAccount {
  const account = personOf(result).accounts.find((each) => each.key === key);
  if (!account) throw new Error(`There is no account ${key}`);
  return account;
}

/** A checking account with what is given below it. */
export function checkingWith(lines: string): string {
  return `people:
  - username: ada
    accounts:
      - key: main
        bank: alpha
        product: everyday
        openedOn: "2025-01-01"
${lines.replace(/^/gm, "        ")}
      - { key: nest, bank: beta, product: saver, openedOn: "2025-06-01" }
`;
}

/** `line field: message`, one for each problem. */
export function problemsOf(result: ScenarioResult): string[] {
  if (result.ok) return [];
  return result.problems.map(({ line, field, message }) => `${line} ${field}: ${message}`);
}
