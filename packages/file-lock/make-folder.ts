import { existsSync, mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder with those above it, and leaves none of them behind where one cannot be made. Node's own does not come
 * to an end where a file system has the folder above and says of the one below that there is none, as `/proc` does.
 * @throws the file system's own error
 */
export function makeFolder(folder: string, { mode = 0o777 }: { readonly mode?: number } = {}): void {
  const made: string[] = [];
  try {
    for (const missing of missingOf(resolve(folder))) {
      if (makeOne(missing, mode)) made.push(missing);
    }
  } catch (error) {
    for (const one of made.reverse()) rmdirSync(one);
    throw error;
  }
}

/** The folder, and before it those above it that are not there. */
function missingOf(folder: string): string[] {
  const above = dirname(folder);
  return above === folder || existsSync(above) ? [folder] : [...missingOf(above), folder];
}

/** @returns false where it is there already, as it is when another process was faster */
function makeOne(folder: string, mode: number): boolean {
  try {
    mkdirSync(folder, { mode });
    return true;
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
}
