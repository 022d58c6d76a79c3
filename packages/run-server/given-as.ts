type Env = Readonly<Record<string, string | undefined>>;

/** The variable in which a program tells the one it starts what people call its settings: `PORT=--port,HOST=--host`. */
const GIVEN_AS = "SETTINGS_GIVEN_AS";

/** What people call settings that they did not give as environment variables of these names. */
export type GivenNames = Readonly<Record<string, string>>;

/** The names, as a setting beside those they are of. */
export function tellNames(names: GivenNames): Readonly<Record<string, string>> {
  const told = Object.entries(names).map(([setting, name]) => `${setting}=${name}`);
  return { [GIVEN_AS]: told.join(",") };
}

/** The names that came with the settings; undefined where they come from no other program. */
export function toldNames(env: Env): GivenNames | undefined {
  const told = env[GIVEN_AS]?.split(",").filter((each) => each.includes("="));
  return told && Object.fromEntries(told.map((each) => each.split("=", 2)));
}

/** A message about settings, each called what it was given as. */
export function inGivenNames(message: string, env: Env): string {
  const names = toldNames(env) ?? {};
  return message.replace(/(?<=^|[\s(])[A-Z][A-Z_]+(?=[\s,;:.)]|$)/g, (word) => names[word] ?? word);
}
