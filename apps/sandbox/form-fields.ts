import type { IncomingMessage } from "node:http";

/** The fields of a form that was sent; nothing in them is trusted to be there. */
export interface FormFields {
  /** The first value, or "". */
  one(name: string): string;
  all(name: string): string[];
}

/** Far more than any form here. */
export const LARGEST_FORM_BYTES = 64 * 1024;

export class FormTooLarge extends Error {
  override readonly name = "FormTooLarge";
  override readonly message = `A form has at most ${LARGEST_FORM_BYTES} bytes here.`;
}

/** Reads an `application/x-www-form-urlencoded` body; any other has no fields. @throws FormTooLarge */
export async function readForm(request: Request): Promise<FormFields> {
  if (!isForm(request.headers.get("content-type"))) return NO_FIELDS;
  // One that tells its length was looked at: reading it piece by piece costs as much as a page.
  if (request.headers.has("content-length")) return fieldsOf(await request.text());
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > LARGEST_FORM_BYTES) throw new FormTooLarge();
    chunks.push(chunk);
  }
  return fieldsOf(Buffer.concat(chunks).toString());
}

/** The same of a request on a socket; never resolves where the connection ends before the form does. */
export async function readFormOnSocket(request: IncomingMessage): Promise<FormFields> {
  if (!isForm(request.headers["content-type"])) return NO_FIELDS;
  // Most come in one piece with their headers: then all of it is there a moment later.
  await undefined;
  if (request.complete) return fieldsOf(String(request.read() ?? ""));
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => request.once("end", resolve));
  return fieldsOf(Buffer.concat(chunks).toString());
}

function isForm(contentType: string | null | undefined): boolean {
  return contentType?.startsWith("application/x-www-form-urlencoded") === true;
}

function fieldsOf(text: string): FormFields {
  const fields = new URLSearchParams(text);
  return { one: (name) => fields.get(name) ?? "", all: (name) => fields.getAll(name) };
}

export const NO_FIELDS = fieldsOf("");
