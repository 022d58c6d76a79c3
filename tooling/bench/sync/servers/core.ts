import { serveCore } from "@sandbank/core/serve";

await serveCore(process.env);
