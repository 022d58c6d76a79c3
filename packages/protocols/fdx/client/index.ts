export type { FdxBank, FdxProviderOptions } from "./bank.ts";
export { createFdxProvider } from "./create-fdx-provider.ts";
