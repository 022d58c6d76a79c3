import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { listen } from "../../fixture/servers/announce.ts";

/** What the Connector cannot be quicker than: it reads the same bodies, parses them, and forgets them. */
const app = new Hono()
  .get("/", (c) => c.text("ready"))
  .post("/batch", async (c) => {
    const body: unknown = await c.req.json();
    return body ? c.body(null, 204) : c.body(null, 400);
  });
listen(createServer(getRequestListener(app.fetch)), {});
