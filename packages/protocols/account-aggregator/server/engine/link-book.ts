import type { Store, StoreRecord } from "@sandbank/store";
import { keptLink, keptLinking, type Link, type Linking } from "./model.ts";
import { toJson } from "./to-json.ts";

const LINK = "aa:Link";
const BEGUN = "aa:BegunLink";

/** The accounts people linked, and those they are about to. */
export interface LinkBook {
  find(linkRefNumber: string): Promise<Link | undefined>;
  /** Those not delinked, oldest first. */
  list(vua: string): Promise<readonly Link[]>;
  keep(link: Link): Promise<void>;
  findBegun(refNumber: string): Promise<Linking | undefined>;
  keepBegun(linking: Linking): Promise<void>;
  /** Those of a person at a FIP, oldest first. */
  listBegun(vua: string, fipId: string): Promise<readonly Linking[]>;
}

export function createLinkBook(store: Store): LinkBook {
  const read = ({ value }: StoreRecord) => keptLink.parse(value);
  return {
    async find(linkRefNumber) {
      const record = await store.get(LINK, linkRefNumber);
      return record && read(record);
    },
    list: async (vua) =>
      (await store.find(LINK, "vua", vua)).map(read).filter(({ delinkedAt }) => delinkedAt === null),
    keep: (link) =>
      store.put({ kind: LINK, id: link.linkRefNumber, value: toJson(link), indexes: { vua: link.vua } }),
    async findBegun(refNumber) {
      const record = await store.get(BEGUN, refNumber);
      return record && keptLinking.parse(record.value);
    },
    keepBegun: (linking) =>
      store.put({
        kind: BEGUN,
        id: linking.refNumber,
        value: toJson(linking),
        indexes: { vua: linking.vua },
      }),
    listBegun: async (vua, fipId) =>
      (await store.find(BEGUN, "vua", vua))
        .map(({ value }) => keptLinking.parse(value))
        .filter((linking) => linking.fipId === fipId),
  };
}
