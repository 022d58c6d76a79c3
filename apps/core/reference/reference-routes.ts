import { Hono } from "hono";

/** What describes the API, for programs and for people; made when it is first asked for. */
export function referenceRoutes(publicUrl: string): Hono {
  const routes = new Hono();
  let making: ReturnType<typeof make> | null = null;
  const made = () => {
    making ??= make(publicUrl);
    return making;
  };
  routes.get("/openapi.json", async (c) =>
    c.body((await made()).json, 200, { "content-type": "application/json" }),
  );
  routes.get("/docs", async (c) => c.html((await made()).page));
  return routes;
}

async function make(publicUrl: string) {
  const [{ coreDocument }, { referencePage }] = await Promise.all([
    import("./describe-core.ts"),
    import("./reference-page.tsx"),
  ]);
  const document = coreDocument(publicUrl);
  return { json: JSON.stringify(document), page: referencePage(document) };
}
