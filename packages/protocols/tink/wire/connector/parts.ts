import { z } from "zod";

/** What was there instead, as short as a message can take it. */
function shown(input: unknown): string {
  const text = JSON.stringify(input) ?? String(input);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** @param what what the field has to be, as it is told to whoever sends something else */
function wrong(what: string) {
  return {
    error: ({ input }: { readonly input?: unknown }) =>
      input === undefined ? `is missing; it is ${what}` : `is ${shown(input)}; it is ${what}`,
  };
}

export const text = (what: string) => z.string(wrong(what)).min(1, wrong(what));

export const number = (what: string) => z.number(wrong(what));

/** In major units of the currency of the user's profile. */
export const amount = number("an amount such as 15000.5");

export const boolean = z.boolean(wrong("true or false"));

export const list = <Item extends z.ZodType>(item: Item, what: string) => z.array(item, wrong(what));

export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, wrong(`one of ${values.join(", ")}`));

export const object = <Shape extends z.ZodRawShape>(shape: Shape, what: string) =>
  z.object(shape, wrong(what));

/** An object nobody looks into, of at most so many characters of JSON text. */
export const jsonObject = (longest: number) =>
  z.record(z.string(), z.json(), wrong("an object")).superRefine(atMost(longest));

/** An object of which some keys mean something, of at most so many characters of JSON text. */
export const payload = <Shape extends z.ZodRawShape>(shape: Shape, longest: number) =>
  z.looseObject(shape, wrong("an object")).superRefine(atMost(longest));

function atMost(longest: number) {
  return (value: object, { addIssue }: Pick<z.RefinementCtx, "addIssue">) => {
    const { length } = JSON.stringify(value);
    if (length <= longest) return;
    addIssue({ code: "custom", message: `is ${length} characters of JSON; ${longest} is the most` });
  };
}

/** A field an application may leave out, or send as null. */
export const optional = <Field extends z.ZodType>(field: Field) => field.nullish();
