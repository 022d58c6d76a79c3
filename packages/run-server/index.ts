export { type Announce, type ComposedServer, runServer } from "./run-server.ts";
export { readSettings, SettingsError, settings } from "./settings.ts";
