export type { AnsweredRequests, Claim, KeptAnswer } from "./answer-once.ts";
export { createRest, type Rest, type RestOptions } from "./create-rest.ts";
export { FileAnswer } from "./file-answer.ts";
export type { RestMeta } from "./meta.ts";
export { type OpenApiDocument, type OpenApiOptions, openApiDocument } from "./open-api.ts";
export { type Operation, operationsOf } from "./operation.ts";
