import type { Store, StoreRecord } from "@sandbank/store";
import { z } from "zod";
import { AaRefusal } from "./aa-refusal.ts";
import { endOf } from "./consent-at.ts";
import type { DueBook } from "./due-book.ts";
import { type KeptConsent, keptConsent } from "./model.ts";
import { toJson } from "./to-json.ts";

const KIND = "aa:Consent";
/** Which request an artefact's id belongs to. */
const OWNER = "aa:OwnerOfArtefact";
const keptOwner = z.object({ handle: z.string() });
/** What the book of what is due calls a consent. */
const DUE_AS = "consent ";

/** The consents of a world as they are kept. */
export interface ConsentBook {
  find(handle: string): Promise<KeptConsent | undefined>;
  /** By the FIU-side id or a FIP-side one. */
  findById(consentId: string): Promise<KeptConsent | undefined>;
  /** By what the book of what is due calls it; undefined for what is none. */
  findDue(thing: string): Promise<KeptConsent | undefined>;
  /** Oldest first. */
  list(of?: { readonly vua?: string; readonly fiuId?: string }): Promise<readonly KeptConsent[]>;
  keep(consent: KeptConsent): Promise<void>;
  /**
   * Changes a consent, alone among all that do in any process.
   * @throws AaRefusal InvalidConsentHandle for none of this handle, and what `change` throws; then nothing is kept
   */
  change<Result>(
    handle: string,
    change: (consent: KeptConsent) => Promise<{ readonly next: KeptConsent; readonly result: Result }>,
  ): Promise<Result>;
}

export function createConsentBook(store: Store, due: DueBook): ConsentBook {
  const read = ({ value }: StoreRecord) => keptConsent.parse(value);
  const find: ConsentBook["find"] = async (handle) => {
    const record = await store.get(KIND, handle);
    return record && read(record);
  };
  const keep = async (consent: KeptConsent) => {
    const { handle, vua, fiuId, artefact, fipArtefacts } = consent;
    for (const { consentId } of [...(artefact ? [artefact] : []), ...fipArtefacts]) {
      await store.put({ kind: OWNER, id: consentId, value: { handle } });
    }
    const end = endOf(consent);
    await due.keeping(DUE_AS + handle, end === null ? [] : [end], () =>
      store.put({ kind: KIND, id: handle, value: toJson(consent), indexes: { vua, fiuId } }),
    );
  };
  return {
    find,
    keep,
    async findById(consentId) {
      const owner = await store.get(OWNER, consentId);
      return owner && find(keptOwner.parse(owner.value).handle);
    },
    findDue: async (thing) => (thing.startsWith(DUE_AS) ? find(thing.slice(DUE_AS.length)) : undefined),
    async list({ vua, fiuId } = {}) {
      if (vua !== undefined) {
        const theirs = (await store.find(KIND, "vua", vua)).map(read);
        return fiuId === undefined ? theirs : theirs.filter((consent) => consent.fiuId === fiuId);
      }
      if (fiuId !== undefined) return (await store.find(KIND, "fiuId", fiuId)).map(read);
      return (await store.list(KIND)).filter(({ kind }) => kind === KIND).map(read);
    },
    change: (handle, change) =>
      store.inTurn(`${KIND}/${handle}`, async () => {
        const consent = await find(handle);
        if (!consent) {
          throw new AaRefusal("InvalidConsentHandle", `There is no consent request "${handle}".`);
        }
        const { next, result } = await change(consent);
        if (next !== consent) await keep(next);
        return result;
      }),
  };
}
