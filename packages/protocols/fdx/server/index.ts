export type { FdxServerOptions } from "./context.ts";
export { createFdxServer } from "./create-fdx-server.ts";
export { fdxFace } from "./face.ts";
