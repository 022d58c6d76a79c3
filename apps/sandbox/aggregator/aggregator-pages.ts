import type {
  Journeys,
  PersonContext,
  PersonSessions,
  ReturnContext,
} from "@sandbank/protocol-account-aggregator/webview";
import type { World } from "@sandbank/world";
import type { PlaceManifest } from "../hosted-place.ts";

/** The aggregator of one world as its pages see it. */
export interface AggregatorPages extends PersonContext, ReturnContext {
  /** Path in front of everything of it: `/aa`, or `/~{world}/aa`. */
  readonly base: string;
  readonly world: World;
  readonly sessions: PersonSessions;
  readonly journeys: Journeys;
  /** Tells the application that wants to know when the person has said at which banks they look. */
  readonly noteBanksChosen: (handle: string) => Promise<void>;
  /** What people call an FIU; its id for one nobody registered. */
  readonly fiuNameOf: (fiuId: string) => Promise<string>;
  /** Whose name and colours a FIP's pages have. */
  readonly ownerOf: (fipId: string) => PlaceManifest;
}
