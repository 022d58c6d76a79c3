import { tellNames, toldNames } from "@sandbank/run-server/given-as";
import type { Options } from "../cli/command.ts";

type Settings = Readonly<Record<string, string | undefined>>;

/**
 * What options say, on top of what the environment says, and what each setting was given as: what is wrong with an
 * option is not said of a variable that nobody set. Who was told names was started by another program, whose options
 * are others.
 */
export function settingsOf(
  options: Options,
  values: Readonly<Record<string, unknown>>,
  env: Settings,
): Settings {
  const told = toldNames(env);
  const said: Record<string, string> = {};
  const names: Record<string, string> = { ...told };
  for (const [option, { setting }] of Object.entries(options)) {
    if (setting === undefined) continue;
    const value = values[option];
    if (value !== undefined) {
      said[setting] = String(value);
      names[setting] = `--${option}`;
    } else if (!env[setting] && told === undefined) names[setting] = `--${option} or ${setting}`;
  }
  return { ...env, ...said, ...tellNames(names) };
}
