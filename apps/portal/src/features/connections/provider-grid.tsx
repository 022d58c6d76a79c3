import { useSuspenseQuery } from "@tanstack/react-query";
import { ProviderCard } from "./provider-card.tsx";
import { PROVIDER_GRID } from "./provider-grid-skeleton.tsx";
import { connectionQueries } from "./queries.ts";

/** Every bank one can connect to. */
export function ProviderGrid() {
  const { data: providers } = useSuspenseQuery(connectionQueries.providers());
  return (
    <ul aria-label="Banks" className={PROVIDER_GRID}>
      {providers.map((provider) => (
        <ProviderCard key={provider.id} provider={provider} />
      ))}
    </ul>
  );
}
