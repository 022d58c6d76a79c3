export { openPgliteStore } from "./database/open-pglite-store.ts";
export { openPostgresStore } from "./database/open-postgres-store.ts";
export { StoreDatabaseError } from "./database/store-database-error.ts";
export { openFileStore, StoreFileError } from "./file-store.ts";
export { createMemoryStore, type StoreOptions } from "./memory-store.ts";
export { scopedStore } from "./scoped-store.ts";
export {
  type Change,
  type JsonObject,
  jsonValue,
  type NewRecord,
  type SharedStore,
  type Store,
  type StoreRecord,
  storeRecord,
} from "./store.ts";
