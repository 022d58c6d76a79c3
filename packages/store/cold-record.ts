import type { StoreRecord } from "./store.ts";

/** Lines of the journal from this size on are left in the file until somebody asks for them. */
const LARGE_BYTES = 16_384;

/** Where the line of a record is; the same object in every copy of the record, so that it can move. */
interface Place {
  at: number;
  bytes: number;
}

const PLACE = Symbol("place");
type Kept = StoreRecord & { [PLACE]?: Place };

/** True for what is let go of once it has a line of its own. */
export function isLarge({ value }: Pick<StoreRecord, "value">): boolean {
  return JSON.stringify(value).length >= LARGE_BYTES;
}

/** Where the value of a record is, if it is not there itself. */
export function placeOf(record: StoreRecord): Readonly<Place> | undefined {
  return (record as Kept)[PLACE];
}

/** Lets go of a large value that is in the file now, or says where it has moved. */
export function leaveInFile(record: StoreRecord, place: Place): void {
  const kept: Kept = record;
  if (kept[PLACE]) Object.assign(kept[PLACE], place);
  else if (place.bytes >= LARGE_BYTES) {
    kept.value = {};
    kept[PLACE] = place;
  }
}

/** The record as it was put. */
export function withValue(record: StoreRecord, value: StoreRecord["value"]): StoreRecord {
  const { [PLACE]: _, ...rest }: Kept = record;
  return { ...rest, value };
}
