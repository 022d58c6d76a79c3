import type { InstitutionManifest } from "@sandbank/institutions";
import type { DoorDescription } from "@sandbank/protocol-door/server";
import type { World } from "@sandbank/world";
import { asResponse } from "./answer.ts";
import type { BehindDoors } from "./behind-doors.ts";
import { doors, type Facade, facades } from "./facades.ts";
import type { HostedPlace, PlaceFace } from "./hosted-place.ts";
import { failed, wantsHtml } from "./site.ts";

/** A place nobody signs in at with OAuth: a façade, or a bank behind one. */
export interface HostedDoor extends HostedPlace {
  readonly authorization: null;
  answer(request: Request, origin: string): Promise<Response>;
}

export interface HostDoorOptions {
  readonly world: World;
  /** What every path of the world begins with: empty, or `/~{world}`. */
  readonly base: string;
  /** Loaded on first use. */
  readonly behind: () => Promise<BehindDoors>;
  readonly notFound: (request: Request, origin: string) => Response;
  readonly onServerError: (error: unknown) => void;
}

/** True for a bank that is hosted without an authorization server. */
export function isBehindDoor(manifest: InstitutionManifest): boolean {
  return doors[manifest.protocol] !== undefined;
}

/** What is at a first path segment, among façades and the banks behind them. */
export function findDoor(
  id: string,
  banks: readonly InstitutionManifest[],
): Omit<Facade, "page"> | undefined {
  const facade = facades.find(({ manifest }) => manifest.id === id);
  if (facade) return facade;
  const manifest = banks.find((bank) => bank.id === id);
  const description = manifest && doors[manifest.protocol];
  return description && { manifest, description };
}

export function hostDoor(
  { manifest, description }: Omit<Facade, "page">,
  { world, base, behind, notFound, onServerError }: HostDoorOptions,
): HostedDoor {
  const own = `${base}/${manifest.id}`;
  const routes = async (path: string) => {
    const doors = await behind();
    return isPage(description, path.slice(own.length)) ? doors.pages(notFound) : doors.routes(manifest.id);
  };
  return {
    base: own,
    manifest,
    face: faceOf(description),
    authorization: null,
    customerOf: async (accessToken) => (await (await behind()).customerOf?.(accessToken)) ?? null,
    world,
    async answer(request, origin) {
      try {
        const door = await routes(new URL(request.url).pathname);
        return door ? await door.fetch(request, { origin }) : notFound(request, origin);
      } catch (error) {
        onServerError(error);
        return asResponse(failed(wantsHtml(request)));
      }
    },
  };
}

const NO_PAGES: PlaceFace["paging"] = { parameters: [], lists: [], leadTo: (page) => page };

function faceOf(description: DoorDescription): PlaceFace {
  const { apiPath, operations, reference, errorBody, errorHeaders, healthOperation } = description;
  const { paging = NO_PAGES } = description;
  return {
    apiPath,
    ...(healthOperation !== undefined && { healthOperation }),
    reference,
    operations,
    errorBody,
    ...(errorHeaders && { errorHeaders }),
    paging,
    isData: (rest) => rest.startsWith(`${apiPath}/`) && !isPage(description, rest),
  };
}

/** True for a path below the place that is for people. */
function isPage({ pagePaths }: DoorDescription, rest: string): boolean {
  return pagePaths.some((path) => rest === path || rest.startsWith(`${path}/`));
}
