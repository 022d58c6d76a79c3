// As much of Elixir as the scripts of our recipes are written in: enough to run their calls through a replica of the
// client and look at what they send.

export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string"; readonly parts: readonly (string | readonly Token[])[] }
  | { readonly kind: "atom" | "key" | "name" | "alias" | "sign"; readonly text: string };

const SIGNS = ["|>", "=>", "->", "%{", "<>", "==", "=", "|", "{", "}", "[", "]", "(", ")", ",", ".", "\n"];
const PATTERNS = [
  ["space", /^(?:[ \t]|#(?!\{).*)+/],
  ["number", /^-?\d[\d_]*(?:\.\d+)?/],
  ["key", /^[a-z_]\w*:(?=\s)/],
  ["atom", /^:[a-z_]\w*[!?]?/],
  ["alias", /^[A-Z]\w*(?:\.[A-Z]\w*)*/],
  ["name", /^[a-z_]\w*[!?]?/],
] as const;

/** @throws SyntaxError where something else is written */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let rest = text;
  while (rest !== "") {
    if (rest.startsWith('"')) {
      const { token, length } = readString(rest);
      tokens.push(token);
      rest = rest.slice(length);
      continue;
    }
    const { token, length } = readToken(rest);
    if (token) tokens.push(token);
    rest = rest.slice(length);
  }
  return tokens;
}

function readToken(rest: string): { readonly token: Token | null; readonly length: number } {
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) continue;
    if (kind === "space") return { token: null, length: found.length };
    const text = found.replace(kind === "key" ? /:$/ : /^:/, "");
    const token: Token =
      kind === "number" ? { kind, value: Number(found.replaceAll("_", "")) } : { kind, text };
    return { token, length: found.length };
  }
  const sign = SIGNS.find((each) => rest.startsWith(each));
  if (sign === undefined) throw new SyntaxError(`not understood: ${rest.slice(0, 40)}`);
  return { token: { kind: "sign", text: sign }, length: sign.length };
}

/** With what is between `#{` and `}` as tokens of its own. */
function readString(rest: string): { readonly token: Token; readonly length: number } {
  const parts: (string | readonly Token[])[] = [];
  let at = 1;
  let literal = "";
  for (;;) {
    const letter = rest[at];
    if (letter === undefined) throw new SyntaxError(`no end of ${rest.slice(0, 40)}`);
    if (letter === '"') break;
    if (rest.startsWith("#{", at)) {
      const end = rest.indexOf("}", at);
      parts.push(literal, tokensOf(rest.slice(at + 2, end)));
      literal = "";
      at = end + 1;
    } else {
      literal += letter;
      at += 1;
    }
  }
  return { token: { kind: "string", parts: [...parts, literal] }, length: at + 1 };
}
