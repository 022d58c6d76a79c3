import type { ConnectionStatus, ProviderRow } from "@sandbank/database";

/** What is needed to show an institution beside something of its own. */
export function toProviderBadge(provider: ProviderRow) {
  const { id, slug, name, shortName, color, onColor, monogram } = provider;
  return { id, slug, name, shortName, color, onColor, monogram };
}

export function toProviderView(
  provider: ProviderRow,
  connection: { id: string; status: ConnectionStatus } | null,
) {
  const { country, connectKind, accountTypes } = provider;
  return { ...toProviderBadge(provider), country, connectKind, accountTypes, connection };
}
