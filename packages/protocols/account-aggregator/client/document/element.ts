/**
 * A node of a FI document, whether it came as XML or as JSON: all leaves of the published schemas are XML attributes,
 * which JSON spells as keys. Names are in lower case, for feeds do not agree on it.
 */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
}

/** The value of the first of these attributes that says anything. */
export function attribute(element: Element | null, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = element?.attributes.get(name.toLowerCase())?.trim();
    if (value) return value;
  }
  return null;
}

/** The first child of one of these names; with a path, the child of the child. */
export function child(element: Element | null, ...path: readonly string[]): Element | null {
  let found = element;
  for (const name of path) {
    found = found?.children.find((each) => each.name === name.toLowerCase()) ?? null;
  }
  return found;
}

/** Every descendant of this name. */
export function descendants(element: Element | null, name: string): Element[] {
  if (!element) return [];
  const wanted = name.toLowerCase();
  return element.children.flatMap((each) => (each.name === wanted ? [each] : descendants(each, name)));
}
