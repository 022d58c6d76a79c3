import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** The version of this package. */
export function version(): string {
  // Beside the bundle, or beside this folder.
  const places = ["./package.json", "../package.json"].map((path) => new URL(path, import.meta.url));
  const text = readFileSync(places.find(existsSync) ?? "package.json", "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
