import { readFileSync } from "node:fs";

/** The code of a recipe: files to write, and what a shell does with them. */
export interface Recipe {
  /** Text by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Every shell block without a name, one after the other. */
  readonly script: string;
}

/** Shown, and nothing a machine does. */
const PROSE = new Set(["text", "json", "yaml"]);
const FENCE = /^```(\w+)(?: (\S+))?\n(.*?)^```$/gms;

/**
 * Reads the fenced blocks of a Markdown file: one with a name after its language is that file, a shell block without
 * is run. Other code would be code that nobody tries.
 * @throws Error for a block that is neither
 */
export function readRecipe(path: string): Recipe {
  const files = new Map<string, string>();
  const script: string[] = [];
  for (const [, language = "", name, text = ""] of readFileSync(path, "utf8").matchAll(FENCE)) {
    if (name !== undefined) files.set(name, text);
    else if (language === "sh") script.push(text);
    else if (!PROSE.has(language))
      throw new Error(
        `${path}: a ${language} block has no file name, so it is never run. Name it: \`\`\`${language} app.${language}`,
      );
  }
  return { files, script: script.join("") };
}
