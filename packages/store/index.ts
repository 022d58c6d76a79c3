export { openFileStore, StoreFileError } from "./file-store.ts";
export { createMemoryStore, type StoreOptions } from "./memory-store.ts";
export { scopedStore } from "./scoped-store.ts";
export {
  type JsonObject,
  jsonValue,
  type NewRecord,
  type Store,
  type StoreRecord,
  storeRecord,
} from "./store.ts";
