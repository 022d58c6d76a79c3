export { type AppProcess, StartFailedError, startApp } from "./app-process.ts";
export { type CoreSession, signIn, signUp } from "./core-client.ts";
export { readSandboxIndex, type SandboxIndex } from "./sandbox-index.ts";
