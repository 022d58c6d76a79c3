import { hash } from "node:crypto";
import { jsonValue, type Store } from "@sandbank/store";
import { TINK_DEMO_APP, TINK_LENIENT_APP, tinkScopes } from "../../wire/index.ts";
import { type TinkApp, tinkApp, USUAL_APP_OPTIONS } from "./app.ts";

const APP = "App";

/** The applications of a world. */
export interface Apps {
  get(id: string): Promise<TinkApp | undefined>;
  byClientId(clientId: string): Promise<TinkApp | undefined>;
  /** Those that exist in every world first, then in the order they were registered. */
  list(): Promise<readonly TinkApp[]>;
  /** Puts it in the place of what there was of its id. */
  keep(app: TinkApp): Promise<void>;
}

/** Exists in every world until somebody changes it. */
export const demoApp: TinkApp = {
  id: hash("sha256", "tink demo app", "hex").slice(0, 32),
  name: "Sandbank demo",
  ...TINK_DEMO_APP,
  scopes: [...tinkScopes],
  redirectUris: [],
  assertionKey: null,
  options: { ...USUAL_APP_OPTIONS, loopbackRedirects: true },
};

/** Exists in every world too: for those who follow the documentation of a client library by the letter. */
const lenientApp: TinkApp = {
  ...demoApp,
  id: hash("sha256", "tink lenient app", "hex").slice(0, 32),
  name: "Sandbank demo, lenient",
  ...TINK_LENIENT_APP,
  options: { ...demoApp.options, lenient: true, upsert: true },
};

const BUILT_IN = [demoApp, lenientApp];

export function createApps(store: Store): Apps {
  return {
    async get(id) {
      const kept = await store.get(APP, id);
      if (kept) return tinkApp.parse(kept.value);
      return BUILT_IN.find((app) => app.id === id);
    },
    async byClientId(clientId) {
      const [kept] = await store.find(APP, "client", clientId);
      if (kept) return tinkApp.parse(kept.value);
      const builtIn = BUILT_IN.find((app) => app.clientId === clientId);
      // It may have been given another client id.
      return builtIn && ((await store.get(APP, builtIn.id)) ? undefined : builtIn);
    },
    async list() {
      const kept = (await store.list(APP)).map(({ value }) => tinkApp.parse(value));
      const changed = new Set(kept.map(({ id }) => id));
      return [...BUILT_IN.filter(({ id }) => !changed.has(id)), ...kept];
    },
    async keep(app) {
      const value = jsonValue.parse(app);
      await store.put({ kind: APP, id: app.id, value, indexes: { client: app.clientId } });
    },
  };
}
