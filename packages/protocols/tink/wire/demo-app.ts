/** The application that exists in every world; its secret is no secret. */
export const TINK_DEMO_APP = {
  clientId: "5a9dba9c0de0000000000000000000c1",
  clientSecret: "5a9dba9c0de000000000000000005ec7",
} as const;

/** Another that exists in every world: it takes what client libraries document and Tink refuses. */
export const TINK_LENIENT_APP = {
  clientId: "5a9dba9c0de0000000000000000000c2",
  clientSecret: "5a9dba9c0de000000000000000005ec8",
} as const;

/** Tink Link's own client id, to which an application delegates a grant. */
export const TINK_LINK_ACTOR = "df05e4b379934cd09963197cc855bfe9";
