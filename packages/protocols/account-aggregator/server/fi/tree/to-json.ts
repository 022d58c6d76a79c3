import { type FiElement, type FiValue, isList } from "./element.ts";

type Json = FiValue | Json[] | { [name: string]: Json };

/** `{"account":{…}}`: names begin with a small letter, every value is a string (aa.md of the sandbox's docs, JSON). */
export function toJson(root: FiElement): string {
  return JSON.stringify({ [memberName(root)]: objectOf(root) });
}

function objectOf({ values, children }: FiElement): { [name: string]: Json } {
  const members: [string, Json][] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) members.push([lowerFirst(name), value]);
  }
  for (const child of children) {
    if (!isList(child)) {
      members.push([memberName(child), objectOf(child)]);
      continue;
    }
    const [first, ...more] = child.items.map(objectOf);
    const single = child.unwrapsOne && first && more.length === 0;
    members.push([lowerFirst(child.listOf), single ? first : first ? [first, ...more] : []]);
  }
  return Object.fromEntries(members);
}

function memberName({ name, jsonName }: FiElement): string {
  return jsonName ?? lowerFirst(name);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
