import { allowLeavingContext } from "./leave-context.ts";

let loading: Promise<typeof import("oidc-provider")> | undefined;

/** The authorization server library, imported on first use: it costs more than everything else together. */
export function loadOidcProvider(): Promise<typeof import("oidc-provider")> {
  loading ??= importQuietly();
  return loading;
}

/** On Node 20, where it works and our tests run it, the library prints a warning that cannot be switched off. */
async function importQuietly() {
  const { warn } = console;
  console.warn = (...args: unknown[]) => {
    if (!String(args[0]).includes("oidc-provider WARNING: Unsupported runtime")) warn(...args);
  };
  try {
    const loaded = await import("oidc-provider");
    await allowLeavingContext();
    return loaded;
  } finally {
    console.warn = warn;
  }
}
