export { createTinkProvider } from "./create-tink-provider.ts";
export type { TinkBank, TinkProviderOptions } from "./options.ts";
