import { personas } from "@sandbank/world";
import { command } from "../cli/command.ts";
import type { Terminal } from "../cli/terminal.ts";
import { banksOf, countries } from "../open-world.ts";
import { pad } from "../text/width.ts";
import { wrap } from "../text/wrap.ts";

/** `sandbank world list`: what can be asked for. */
export const worldList = command({
  name: "world list",
  summary: "Lists the countries people live in, with their banks, and the kinds of life there are.",
  options: { json: { type: "boolean", help: "everything as JSON" } },
  run: async ({ json }, terminal) => {
    const { print, style } = terminal;
    if (json) {
      print(JSON.stringify(plain(), null, 2));
      return 0;
    }
    const banks = countries.map((code) => ({
      term: code,
      text: banksOf(code)
        .map(({ name }) => name)
        .join(", "),
    }));
    print(style.bold("Countries and their banks"));
    print(glossary(banks, terminal));
    print(style.bold("\nPersonas"));
    print(
      glossary(
        personas.map(({ id, description }) => ({ term: id, text: description })),
        terminal,
      ),
    );
    return 0;
  },
});

function plain() {
  return {
    countries: countries.map((code) => ({
      code,
      banks: banksOf(code).map(({ id, name }) => ({ id, name })),
    })),
    personas: personas.map(({ id, title, description }) => ({ id, title, description })),
  };
}

interface Entry {
  readonly term: string;
  readonly text: string;
}

/** Terms on the left, their texts on the right, over as many lines as they need. */
function glossary(entries: readonly Entry[], { width, style }: Terminal): string {
  const indent = 2 + Math.max(...entries.map(({ term }) => term.length));
  return entries
    .flatMap(({ term, text }) =>
      wrap(text, width - indent).map(
        (line, index) => style.dim(pad(index === 0 ? term : "", indent, "right")) + line,
      ),
    )
    .join("\n");
}
