/** What an endpoint answers: JSON, a text (as it is, or in UTF-8), or nothing. */
export type Reply =
  | { readonly status: 200 | 201 | 202; readonly body: object }
  | { readonly status: 200; readonly text: string | Uint8Array<ArrayBuffer>; readonly contentType: string }
  | { readonly status: 204 };

/** Status 200 with a JSON body. */
export function ok(body: object): Reply {
  return { status: 200, body };
}

/** Status 204 without a body. */
export const noContent: Reply = { status: 204 };
