export { openFileStore, StoreFileError } from "./file-store.ts";
export { createMemoryStore, type StoreOptions } from "./memory-store.ts";
export type { JsonObject, NewRecord, Store, StoreRecord } from "./store.ts";
