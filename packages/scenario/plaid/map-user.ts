import type { Scenario } from "@sandbank/world";
import { checked } from "../input/check.ts";
import type { ScenarioInput } from "../input/scenario.ts";
import type { Complain, Path } from "../problem.ts";
import { peopleOf } from "../resolve/people.ts";
import type { Reading } from "../resolve/reading.ts";
import { type MappedAccount, mapAccount } from "./map-account.ts";
import { identityIndex, mapIdentity } from "./map-identity.ts";
import { noteUntaken } from "./notes.ts";
import { traceIdentity } from "./trace.ts";
import { type PlaidUser, plaidUser, withoutNulls } from "./wire.ts";

type Person = ScenarioInput["people"][number];

/** True for what Plaid's sandbox takes as a custom user. */
export function isPlaidUser(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "override_accounts");
}

/**
 * A Plaid custom user as a scenario of one person: their accounts are all there is.
 *
 * @param note takes what cannot be taken over.
 * @returns null after complaining.
 */
export function scenarioOfPlaid(
  value: unknown,
  file: string,
  reading: Reading,
  note: Complain,
): Scenario | null {
  const user = checked(plaidUser, withoutNulls(value), [], reading.complain);
  if (!user) return null;
  noteUntaken(user, note);
  const { person, accounts } = mapUser(user, file, reading, note);
  const trace = (path: Path) => sourcePath(path, accounts, user);
  return peopleOf(
    { people: [person] },
    {
      ...reading,
      complain: (path, message, allowed) => reading.complain(trace(path), message, allowed),
      // Amounts were copied digit by digit.
      numberText: () => null,
    },
  );
}

function mapUser(
  user: PlaidUser,
  file: string,
  reading: Reading,
  note: Complain,
): { person: Person; accounts: MappedAccount[] } {
  const keys = new Set<string>();
  const accounts = (user.override_accounts ?? []).flatMap((account, index) => {
    return mapAccount(account, { index, bank: user.bank, keys, reading }) ?? [];
  });
  const person = {
    username: user.username ?? nameOf(file),
    life: "none" as const,
    ...mapIdentity(user, note),
    accounts: accounts.map(({ input }) => input),
  };
  return { person, accounts };
}

/** `fixtures/two accounts.json` → `two-accounts`. */
function nameOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? "";
  return name.replace(/\.\w+$/, "").replace(/[^A-Za-z0-9._@+-]+/g, "-");
}

/** Where in the file stands what is at `path` of the scenario. */
function sourcePath(path: Path, accounts: readonly MappedAccount[], user: PlaidUser): Path {
  const [, , ...rest] = path;
  const [field, index, ...within] = rest;
  if (field !== "accounts") return traceIdentity(rest, identityIndex(user));
  return (typeof index === "number" && accounts[index]?.trace(within)) || ["override_accounts"];
}
