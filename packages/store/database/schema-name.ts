/** Of the store's tables: a database may have others, the core's for one. */
export const SCHEMA = "sandbox";
