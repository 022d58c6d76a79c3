import type { Clock } from "@sandbank/domain";
import type { DoorEnv } from "@sandbank/protocol-door/server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import { FiCipherError, type KeyEncoding, KeyMaterialError } from "../../crypto/index.ts";
import type { DrawSource } from "../registry/draw.ts";
import { decrypt, encrypt, generateKey, getSharedKey } from "./operations.ts";
import { cipherRequest, sharedKeyRequest } from "./wire.ts";

/** What the helper routes need of a world. */
export interface RahasyaOptions extends DrawSource {
  readonly world: { readonly seed: number; readonly clock: Clock };
  readonly onServerError: (error: unknown) => void;
}

/** Documents of many years fit. */
const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

const PATHS = { Curve25519: "/ecc/v1", X25519: "/x25519/v1" } as const satisfies Record<KeyEncoding, string>;

/** What the helper answers when something is wrong: its fields empty, and `errorInfo` with the Java class it names. */
const failure = (errorCode: string, errorMessage: string) => ({
  errorInfo: { errorCode, errorMessage, errorInfo: null },
});

/**
 * The routes of the encryption helper many FIUs run beside themselves, so that an FIU that relies on them has them
 * offline; mount at `/aa/rahasya`. Failures are answered with status 200 and `errorInfo`, as the helper does.
 * https://github.com/Sahamati/rahasya
 */
export function createRahasyaRoutes(options: RahasyaOptions): Hono<DoorEnv> {
  const app = new Hono<DoorEnv>();
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY_BYTES,
      onError: (c) =>
        c.json(failure("BadRequest", `The body is larger than ${LARGEST_BODY_BYTES} bytes.`), 400),
    }),
  );
  const route = <Ask>(
    path: string,
    schema: z.ZodType<Ask>,
    empty: object,
    answer: (ask: Ask) => object,
  ): void => {
    app.post(path, async (c) => {
      const ask = schema.safeParse(await c.req.json().catch(() => undefined));
      if (!ask.success) {
        const [issue] = ask.error.issues;
        const where = issue?.path.join(".") || "the body, which is to be JSON";
        return c.json({ ...empty, ...failure("BadRequest", `${where}: ${issue?.message}`) }, 400);
      }
      try {
        return c.json({ ...answer(ask.data), errorInfo: null });
      } catch (error) {
        return c.json({ ...empty, ...explain(error) });
      }
    });
  };
  for (const encoding of ["Curve25519", "X25519"] as const) {
    const base = PATHS[encoding];
    const now = () => options.world.clock.now();
    app.get(`${base}/generateKey`, async (c) => c.json(await generateKey(options, encoding)));
    route(`${base}/getSharedKey`, sharedKeyRequest, { key: "" }, (ask) => getSharedKey(encoding, ask));
    route(`${base}/encrypt`, cipherRequest, { base64Data: "" }, (ask) => encrypt(encoding, ask, now()));
    route(`${base}/decrypt`, cipherRequest, { base64Data: "" }, (ask) => decrypt(encoding, ask, now()));
  }
  app.all("*", (c) => {
    const message =
      "Nothing here. There are GET generateKey and POST getSharedKey, encrypt and decrypt, below /ecc/v1 and /x25519/v1.";
    return c.json(failure("NotFound", message), 404);
  });
  app.onError((error, c) => {
    options.onServerError(error);
    return c.json(failure("java.lang.RuntimeException", "Something went wrong here; try again."), 500);
  });
  return app;
}

function explain(error: unknown) {
  if (error instanceof KeyMaterialError) return failure("java.security.InvalidKeyException", error.message);
  if (error instanceof FiCipherError) {
    return failure("javax.crypto.AEADBadTagException", `mac check in GCM failed. ${error.message}`);
  }
  throw error;
}
