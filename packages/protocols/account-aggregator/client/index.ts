export { createAaProvider } from "./create-aa-provider.ts";
export type { AaBank, AaProviderOptions, RebitDoorOptions, SetuDoorOptions } from "./options.ts";
