export { createRegistryRoutes } from "./create-registry-routes.ts";
export { checkSignature, createRegistry, type Registry } from "./registry.ts";
