export { createMockProvider } from "./create-mock-provider.ts";
export { patterns, type SubscriptionPattern } from "./patterns.ts";
