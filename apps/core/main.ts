import { serveCore } from "./serve.ts";

await serveCore(process.env);
