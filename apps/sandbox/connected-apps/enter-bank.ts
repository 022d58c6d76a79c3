import { checkCredentials } from "../credentials.ts";
import type { HostedInstitution } from "../hosted-institution.ts";
import type { SignInRefusal } from "../words/effect.ts";
import type { Login, UnknownLogin } from "../words/find-login.ts";

const MESSAGES: Readonly<Partial<Record<SignInRefusal, string>>> = {
  wrong_password: "This user name and password do not belong together.",
  blocked: "Your online access is blocked.",
  unavailable: "We cannot sign you in at the moment. Try again later.",
};

/** Signs in at the bank itself, for its own sake. Codes are not asked for; what passes by itself has passed. */
export function enterBank(bank: HostedInstitution, username: string, password: string): Login | UnknownLogin {
  const login = checkCredentials(bank, username, password);
  if ("problem" in login) return login;
  for (const effect of login.effects) {
    if (effect.at !== "sign_in" || effect.kind !== "refusal" || effect.times !== null) continue;
    const problem = MESSAGES[effect.reason];
    if (problem !== undefined) return { problem };
  }
  return login;
}
