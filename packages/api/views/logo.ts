interface Brand {
  readonly color: string;
  readonly onColor: string;
  readonly monogram: string;
}

/** A tile with the institution's letters as a `data:` URL; real logos are never shown. */
export function toLogo({ color, onColor, monogram }: Brand): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" ` +
    `fill="${color}"/><text x="32" y="41" font-family="sans-serif" font-size="26" font-weight="600" ` +
    `text-anchor="middle" fill="${onColor}">${monogram}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
