import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { institutions } from "./registry.ts";

const folders = readdirSync(fileURLToPath(new URL(".", import.meta.url)), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."))
  .map((entry) => entry.name);

test("every folder is registered under its own name, once", () => {
  expect(institutions.map(({ id }) => id).sort()).toEqual(folders.sort());
});

/** WCAG 2.1, https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [bright = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(institutions)("$id declares a complete, sensible manifest", (manifest) => {
  expect(manifest.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(manifest.brand.color).toMatch(/^#[0-9a-f]{6}$/);
  expect(manifest.brand.onColor).toMatch(/^#[0-9a-f]{6}$/);
  expect(contrast(manifest.brand.color, manifest.brand.onColor)).toBeGreaterThanOrEqual(4.5);
  expect(manifest.brand.monogram).toMatch(/^[A-Z]{1,3}$/);
  expect(manifest.consent.durationDays.length).toBeGreaterThan(0);
  expect(manifest.historyDays).toBeGreaterThan(0);
  expect(manifest.products.length).toBeGreaterThan(0);
  const productIds = manifest.products.map(({ id }) => id);
  expect(new Set(productIds).size).toBe(productIds.length);
});

test.each(institutions)(
  "$id keeps access tokens within the 15 minutes of the FDX security model",
  (manifest) => {
    if (manifest.protocol === "fdx") expect(manifest.tokens?.accessTokenSeconds).toBeLessThanOrEqual(900);
  },
);

test.each(institutions.flatMap(({ id, products }) => products.map((product) => ({ bank: id, ...product }))))(
  "$bank's $id has a share, a limit range and a rate that can be",
  (product) => {
    expect(product.share).toBeGreaterThan(0);
    expect(product.share).toBeLessThanOrEqual(1);
    const [low, high] = product.creditLimitMinor ?? [0, 0];
    expect(low).toBeLessThanOrEqual(high);
    if (product.creditLimitMinor) expect(product.type).toBe("credit_card");
    // Indian cards cost up to 3.75 % a month.
    expect(product.aprBasisPoints ?? 0).toBeLessThanOrEqual(4500);
  },
);
