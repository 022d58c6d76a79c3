import type { TinkCore } from "../tink-context.ts";
import type { TinkApp } from "./app.ts";
import { AppError } from "./app-error.ts";
import { type AppChanges, appChanges } from "./app-input.ts";
import { checkApp } from "./check-app.ts";

/** @param name its id, or its client id @throws AppError, ZodError */
export function updateApp(
  { apps, store }: Pick<TinkCore, "apps" | "store">,
  name: string,
  changes: AppChanges,
): Promise<TinkApp> {
  const { options, ...fields } = appChanges.parse(changes);
  return store.inTurn("apps", async () => {
    const before = (await apps.get(name)) ?? (await apps.byClientId(name));
    if (!before) {
      const known = (await apps.list()).map(({ clientId }) => clientId).join(", ");
      throw new AppError("unknown", `There is no application "${name}"; there are ${known}.`);
    }
    const app: TinkApp = { ...before, ...fields, options: { ...before.options, ...options } };
    await checkApp(apps, app);
    await apps.keep(app);
    return app;
  });
}
