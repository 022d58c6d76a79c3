/** Text on the wire; a number only where `dirt` makes one of it. */
export type FiValue = string | number;

/**
 * A node of an FI document: what is an attribute in XML is a member in JSON. Values are in the order they are printed
 * in, undefined ones are left out.
 */
export interface FiElement {
  /** As in XML, `Holders`. */
  readonly name: string;
  readonly values: Readonly<Record<string, FiValue | undefined>>;
  readonly children: readonly (FiElement | FiList)[];
  /** Its member's name in JSON where that is not the name with a small first letter. */
  readonly jsonName?: string;
}

/** Elements of one name that may be any number: an array in JSON. */
export interface FiList {
  readonly listOf: string;
  readonly items: readonly FiElement[];
  /** In JSON: no array around a single one. */
  readonly unwrapsOne?: boolean;
}

export function element(
  name: string,
  values: FiElement["values"] = {},
  ...children: FiElement["children"]
): FiElement {
  return { name, values, children };
}

export function list(listOf: string, items: readonly FiElement["values"][]): FiList {
  return { listOf, items: items.map((values) => element(listOf, values)) };
}

export function isList(child: FiElement | FiList): child is FiList {
  return "listOf" in child;
}

/** The same document with every element changed, the innermost first. */
export function mapElements(root: FiElement, change: (each: FiElement) => FiElement): FiElement {
  const children = root.children.map((child) =>
    isList(child)
      ? { ...child, items: child.items.map((item) => mapElements(item, change)) }
      : mapElements(child, change),
  );
  return change({ ...root, children });
}
