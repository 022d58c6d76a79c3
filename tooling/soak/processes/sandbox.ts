import { serveSandbox } from "@sandbank/sandbox/serve";

await serveSandbox(process.env);
