export { createSandbox } from "@sandbank/sandbox";
