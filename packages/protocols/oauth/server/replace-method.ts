// biome-ignore lint/suspicious/noExplicitAny: methods of the library's that its types do not name.
type Method = (this: any, ...args: any[]) => unknown;

/**
 * Puts a method that may call the original in its place.
 * @throws Error where the library has no such method any more, so that an upgrade cannot undo it unseen
 */
export function replaceMethod(owner: object, name: string, make: (original: Method) => Method): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== "function") throw new Error(`oidc-provider has no ${name} to replace any more`);
  Object.defineProperty(owner, name, { value: make(original as Method), configurable: true, writable: true });
}
