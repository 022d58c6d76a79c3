/** Emphasis, or the text as it is where colours are not wanted. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** Select Graphic Rendition, ECMA-48 8.3.117: how it begins and ends. */
const SGR = { bold: [1, 22], dim: [2, 22], green: [32, 39], red: [31, 39] } as const;

export function styleOf(colors: boolean): Style {
  const as = (look: keyof typeof SGR) => (text: string) => {
    const [on, off] = SGR[look];
    return colors && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
  return { bold: as("bold"), dim: as("dim"), good: as("green"), bad: as("red") };
}
