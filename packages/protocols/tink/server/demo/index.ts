export { TinkError } from "../http/tink-error.ts";
export { createDemoUser, type DemoUser } from "./create-demo-user.ts";
