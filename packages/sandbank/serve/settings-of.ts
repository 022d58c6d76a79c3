type Settings = Readonly<Record<string, string | undefined>>;

/** What options say, on top of what the environment says. */
export function settingsOf(options: Settings, env: Settings): Settings {
  const said = Object.entries(options).filter(([, value]) => value !== undefined);
  return { ...env, ...Object.fromEntries(said) };
}
