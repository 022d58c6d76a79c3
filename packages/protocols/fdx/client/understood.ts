import { ProviderError } from "@sandbank/provider";

/**
 * Entities in our terms. Well-formed ones can still say the impossible: a tenth of a cent.
 * @throws ProviderError invalid_response
 */
export function understood<From, To>(entities: readonly From[], map: (entity: From) => To): To[] {
  try {
    return entities.map(map);
  } catch (error) {
    throw new ProviderError("invalid_response", "an amount or date that cannot be", { cause: error });
  }
}
