import type { TinkCore } from "../tink-context.ts";
import { type TinkApp, USUAL_APP_OPTIONS } from "./app.ts";
import { type AppRegistration, appRegistration } from "./app-input.ts";
import { checkApp } from "./check-app.ts";

type Parts = Pick<TinkCore, "apps" | "store" | "drawId">;

/** A new application, as Tink's console would make it. @throws AppError, ZodError */
export function registerApp({ apps, store, drawId }: Parts, registration: AppRegistration): Promise<TinkApp> {
  const { clientId, clientSecret, options, ...fields } = appRegistration.parse(registration);
  return store.inTurn("apps", async () => {
    const app: TinkApp = {
      id: await drawId("app"),
      clientId: clientId ?? (await drawId("client id")),
      clientSecret: clientSecret ?? (await drawId("client secret")),
      ...fields,
      options: { ...USUAL_APP_OPTIONS, ...options },
    };
    await checkApp(apps, app);
    await apps.keep(app);
    return app;
  });
}
