import { type StoreRecord, storeRecord } from "@sandbank/store";
import { z } from "zod";

/** Kinds of records whose id is shown by whoever may use them: whoever knows it has the access. */
const BEARER =
  /(?:^|\/)(?:AccessToken|RefreshToken|AuthorizationCode|ClientCredentials|DeviceCode|Session|Interaction|Draft|RegistrationAccessToken|InitialAccessToken|PushedAuthorizationRequest|BackchannelAuthenticationRequest)$/;

/** Names of fields that hold a secret, in whatever spelling. */
const SECRET_FIELD =
  /^(?:.*secret|.*password|.*token|.*cookie|.*assertion|otp|pin|code|nonce|sid|session_?uid|private_?key)$/i;

/** What could be a secret inside a longer text; a shorter one is masked in its own field only. */
const WORD = /[\w-]{16,}/g;

/**
 * The same records with other words for tokens, codes, session cookies and passwords: `masked-1`, `masked-2` …,
 * in the order they are found, the same word for the same secret, so that what refers to what is still to be seen.
 */
export function maskSecrets(records: readonly StoreRecord[]): StoreRecord[] {
  const masks = new Map<string, string>();
  const mask = (secret: string) => {
    const known = masks.get(secret) ?? `masked-${masks.size + 1}`;
    masks.set(secret, known);
    return known;
  };
  const fieldsMasked = records.map((record) => ({
    ...record,
    id: BEARER.test(record.kind) ? mask(record.id) : record.id,
    value: mapTexts(record.value, (text, field) =>
      text !== "" && SECRET_FIELD.test(field) ? mask(text) : text,
    ),
  }));
  const elsewhere = (text: string) => text.replace(WORD, (word) => masks.get(word) ?? word);
  return z.array(storeRecord).parse(mapTexts(fieldsMasked, elsewhere));
}

/** Names of fields are texts too: a session keeps what it knows under ids. */
function mapTexts(value: unknown, map: (text: string, field: string) => string, field = ""): unknown {
  if (typeof value === "string") return map(value, field);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, map, field));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, inside]) => [map(name, ""), mapTexts(inside, map, name)]));
}
