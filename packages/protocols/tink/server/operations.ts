import { balanceRefreshOperations } from "./balance-refresh/operations.ts";
import { connectorOperations } from "./connector/operations.ts";
import { consentOperations } from "./consents/operations.ts";
import { credentialsOperations } from "./credentials/operations.ts";
import { dataOperations } from "./data/operations.ts";
import { eventOperations } from "./events/operations.ts";
import type { Operation } from "./http/operation.ts";
import { linkOperations } from "./link/operations.ts";
import { oauthOperations } from "./oauth/operations.ts";
import { providerOperations } from "./providers/operations.ts";
import { userOperations } from "./users/operations.ts";

/** Everything that can be asked at `/tink`, room by room. Of two whose paths fit the earlier answers. */
export const tinkOperations: readonly Operation[] = [
  ...oauthOperations,
  ...userOperations,
  ...connectorOperations,
  ...dataOperations,
  ...providerOperations,
  ...credentialsOperations,
  ...consentOperations,
  ...balanceRefreshOperations,
  ...linkOperations,
  ...eventOperations,
];
