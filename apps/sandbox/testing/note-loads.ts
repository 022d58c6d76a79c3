// Hooks of the module loader (https://nodejs.org/api/module.html#customization-hooks), in a thread of their own.
import { writeSync } from "node:fs";

/** A package by its name, as our own code asks for it. */
const PACKAGE = /^(?!@sandbank\/|node:)(?:@[\w-]+\/)?[\w-]+/;

/** What stands behind the façades, of which a start wants the descriptions only. */
const BEHIND_DOORS = /^@sandbank\/protocol-(?:tink|account-aggregator)\/.*/;

export const resolve: import("node:module").ResolveHook = (specifier, context, next) => {
  const [name] = PACKAGE.exec(specifier) ?? [];
  // Written at once, so that it stands before whatever the program says when it has loaded.
  if (name && !context.parentURL?.includes("/node_modules/")) writeSync(1, `loads ${name}\n`);
  const [behind] = BEHIND_DOORS.exec(specifier) ?? [];
  if (behind) writeSync(1, `opens ${behind}\n`);
  return next(specifier, context);
};
