export { tinkApp, tinkAppOptions, USUAL_APP_OPTIONS } from "./app.ts";
export { AppError } from "./app-error.ts";
export { appChanges, appRegistration } from "./app-input.ts";
export type { Apps } from "./apps.ts";
export { registerApp } from "./register-app.ts";
export { updateApp } from "./update-app.ts";
