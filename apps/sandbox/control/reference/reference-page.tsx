import { Reference } from "@sandbank/reference";
import type { OpenApiDocument } from "@sandbank/rest";
import { Layout } from "../../pages/layout.tsx";
import { htmlResponse } from "../../pages/render.ts";

/** What stands for itself in a path or a body. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  world: "default",
  customer: "overspender",
  id: "blue",
  as: "copy",
  by: "P1D",
  at: "2026-12-24T18:00:00Z",
  to: "2026-12-24T18:00:00Z",
  persona: "overspender",
  description: "COFFEE 42",
  preset: "bank_down",
  amountMinor: -1250,
};

/**
 * The reference of the control plane, from its OpenAPI document.
 * @param institution one to stand in examples
 */
export function referencePage(document: OpenApiDocument, institution: string): Response {
  const url = document.servers[0]?.url ?? "";
  return htmlResponse(
    <Layout title="Control plane" wide>
      <Reference
        document={document}
        examples={{ values: { ...EXAMPLES, institution } }}
        facts={[
          ["REST", <code>{url}</code>],
          ["tRPC", <code>{url}/trpc</code>],
          ["OpenAPI 3.1", <a href={`${url}/openapi.json`}>openapi.json</a>],
          [
            "Token",
            <>
              Where the sandbox was started with one: <code>Authorization: Bearer …</code>
            </>,
          ],
        ]}
      />
    </Layout>,
  );
}
