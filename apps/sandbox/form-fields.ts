/** The fields of a form that was sent; nothing in them is trusted to be there. */
export interface FormFields {
  /** The first value, or "". */
  one(name: string): string;
  all(name: string): string[];
}

/** Reads an `application/x-www-form-urlencoded` body; any other has no fields. */
export async function readForm(request: Request): Promise<FormFields> {
  const type = request.headers.get("content-type") ?? "";
  const isForm = type.startsWith("application/x-www-form-urlencoded");
  const fields = new URLSearchParams(isForm ? await request.text() : "");
  return { one: (name) => fields.get(name) ?? "", all: (name) => fields.getAll(name) };
}
