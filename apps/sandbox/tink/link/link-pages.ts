import type { TinkContext } from "@sandbank/protocol-tink/server";
import { CREDENTIALS_SEGMENT } from "../../address.ts";

/** Tink Link of one world as its pages see it. */
export interface LinkPages {
  readonly context: TinkContext;
  /** Path in front of its pages: `/tink/1.0`, or `/~{world}/tink/1.0`. */
  readonly base: string;
  /** What every path of the world begins with: empty, or `/~{world}`. */
  readonly worldBase: string;
  /** Where every login and word is listed. */
  readonly credentials: string;
}

export function linkPagesOf(context: TinkContext): LinkPages {
  const worldBase = context.base.slice(0, context.base.lastIndexOf("/"));
  return {
    context,
    base: `${context.base}/1.0`,
    worldBase,
    credentials: `${worldBase}/${CREDENTIALS_SEGMENT}`,
  };
}

/** Path of a journey. */
export function journeyPath({ base }: Pick<LinkPages, "base">, id: string): string {
  return `${base}/journey/${id}`;
}
