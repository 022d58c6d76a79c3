export type { AuthorizeOptions, Grant } from "./library/authorize.ts";
export type { Bank, NewWorld, ReadyClient } from "./library/bank.ts";
export { type ConnectSandboxOptions, connectSandbox } from "./library/connect-sandbox.ts";
export { ControlError } from "./library/control-error.ts";
export type { Controls } from "./library/controls.ts";
export { type StartSandboxOptions, startSandbox } from "./library/start-sandbox.ts";
