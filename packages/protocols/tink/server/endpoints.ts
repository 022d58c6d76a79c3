import { balanceRefreshEndpoints } from "./balance-refresh/endpoints.ts";
import { connectorEndpoints } from "./connector/endpoints.ts";
import { consentEndpoints } from "./consents/endpoints.ts";
import { credentialsEndpoints } from "./credentials/endpoints.ts";
import { dataEndpoints } from "./data/endpoints.ts";
import { eventEndpoints } from "./events/endpoints.ts";
import type { Endpoint } from "./http/endpoint.ts";
import { linkEndpoints } from "./link/endpoints.ts";
import { oauthEndpoints } from "./oauth/endpoints.ts";
import { providerEndpoints } from "./providers/endpoints.ts";
import { userEndpoints } from "./users/endpoints.ts";

/** What answers at `/tink`, room by room in the order of their operations. */
export const tinkEndpoints: readonly Endpoint[] = [
  ...oauthEndpoints,
  ...userEndpoints,
  ...connectorEndpoints,
  ...dataEndpoints,
  ...providerEndpoints,
  ...credentialsEndpoints,
  ...consentEndpoints,
  ...balanceRefreshEndpoints,
  ...linkEndpoints,
  ...eventEndpoints,
];
