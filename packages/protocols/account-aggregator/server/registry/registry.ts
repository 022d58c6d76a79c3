import type { Clock } from "@sandbank/domain";
import { jsonValue, type Store } from "@sandbank/store";
import {
  ApiKeyError,
  type EntityRole,
  importRsaKey,
  parseJws,
  SignatureError,
  testSigner,
  verifyApiKey,
  verifyDetached,
} from "../../crypto/index.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";
import { type Entity, type KeptEntity, keptEntity } from "./entity.ts";
import { knownEntities, type ListedFip } from "./known-entities.ts";

const KIND = "aa:Entity";

/** What the registry of a world is made of. */
export interface RegistryOptions {
  readonly world: { readonly seed: number; readonly clock: Clock };
  readonly store: Store;
  /** What every path of the world begins with. */
  readonly base: string;
  readonly fips: readonly ListedFip[];
}

/** Who is who in the ecosystem of one world. */
export interface Registry {
  find(id: string): Promise<Entity | undefined>;
  /** This sandbox's own first, then those that were brought, in the order they came. */
  list(role: EntityRole): Promise<readonly Entity[]>;
  /** Puts an entity where there is none of its id. @returns false where there is one */
  add(entity: KeptEntity): Promise<boolean>;
  /** Puts an entity in the place of the one of its id. */
  replace(entity: KeptEntity): Promise<void>;
  /**
   * Who calls, by `client_api_key`, `fip_api_key` or `aa_api_key`.
   * @throws AaRefusal Unauthorized for no key or a bad one; InvalidRequest for another kind of party's
   */
  identify(apiKey: string | undefined, roles: readonly EntityRole[]): Promise<Entity>;
}

export function createRegistry({ world, store, base, fips }: RegistryOptions): Registry {
  let listed: readonly Entity[] | undefined;
  const own = () => {
    listed ??= knownEntities(base, fips);
    return listed;
  };
  const find = async (id: string): Promise<Entity | undefined> => {
    const kept = await store.get(KIND, id);
    return kept ? fromKept(kept.value) : own().find((entity) => entity.id === id);
  };
  const put = (entity: KeptEntity) =>
    store.put({ kind: KIND, id: entity.id, value: jsonValue.parse(entity), indexes: { role: entity.role } });
  return {
    find,
    list: async (role) => {
      const kept = (await store.find(KIND, "role", role)).map(({ value }) => fromKept(value));
      const changed = new Set(kept.map(({ id }) => id));
      return [...own().filter((entity) => entity.role === role && !changed.has(entity.id)), ...kept];
    },
    add: (entity) =>
      store.inTurn(KIND, async () => {
        if (await find(entity.id)) return false;
        await put(entity);
        return true;
      }),
    replace: put,
    identify: async (apiKey, roles) => {
      const sub = readApiKey(apiKey, world.clock.now());
      const entity = await find(sub);
      if (!entity)
        throw new AaRefusal("Unauthorized", `The api key is of ${sub}, which is not in the registry.`);
      if (roles.includes(entity.role)) return entity;
      const wanted = roles.join(" or ");
      throw new AaRefusal(
        "InvalidRequest",
        `The api key is of ${sub}, a ${entity.role}; this is for a ${wanted}.`,
      );
    },
  };
}

function fromKept(value: unknown): Entity {
  return { ...keptEntity.parse(value), webviewPath: null };
}

function readApiKey(apiKey: string | undefined, now: number): string {
  if (!apiKey) {
    throw new AaRefusal(
      "Unauthorized",
      "The api key header is missing: client_api_key of an FIU, fip_api_key of a FIP, aa_api_key of an AA. " +
        "POST /aa/registry/iam/v1/entity/token/generate gives one.",
    );
  }
  try {
    return verifyApiKey(apiKey.replace(/^Bearer /i, ""), testSigner("registry").publicKey, now).sub;
  } catch (error) {
    if (error instanceof ApiKeyError) throw new AaRefusal("Unauthorized", error.message);
    throw error;
  }
}

/**
 * Checks the `x-jws-signature` of what an entity sent, over the exact octets received.
 * @throws AaRefusal SignatureDoesNotMatch
 */
export function checkSignature(
  { id, jwk }: Pick<Entity, "id" | "jwk">,
  signature: string | undefined,
  body: Uint8Array | string,
): void {
  if (!signature) {
    throw new AaRefusal(
      "SignatureDoesNotMatch",
      "The header x-jws-signature is missing: a detached JWS of the body.",
    );
  }
  try {
    const { kid } = parseJws(signature).header;
    if (kid !== undefined && kid !== jwk.kid) {
      throw new SignatureError(`The JWS names the key ${kid}; the registry has ${jwk.kid} of ${id}.`);
    }
    verifyDetached(signature, body, importRsaKey(jwk));
  } catch (error) {
    if (error instanceof SignatureError) throw new AaRefusal("SignatureDoesNotMatch", error.message);
    throw error;
  }
}
