import type Provider from "oidc-provider";
import type { KoaContextWithOIDC } from "oidc-provider";

type Interaction = InstanceType<Provider["Interaction"]>;

/**
 * Renames a request that is about to wait for a person by the turn's draws. The library names it inside a function
 * and hands it out before it is kept only to be asked for its lifetime; the cookies follow in `nameCookies`.
 */
export function drawInteraction(interaction: Interaction, draw: () => string): void {
  const { uid } = interaction;
  interaction.uid = draw();
  interaction.cid = draw();
  interaction.returnTo = interaction.returnTo.replace(uid, interaction.uid);
}

/** Names of the cookies that carry an interaction's uid. */
export interface InteractionCookies {
  readonly interaction: string;
  readonly resume: string;
}

/**
 * Sends the cookies of the library with the drawn uid, and without an end: a browser would take it for its own time,
 * while sessions and interactions end by the world's, at the server.
 */
export function nameCookies(ctx: KoaContextWithOIDC, { interaction, resume }: InteractionCookies): void {
  const sent = ctx.res.getHeader("set-cookie");
  if (!Array.isArray(sent)) return;
  const uid = ctx.oidc.entities.Interaction?.uid;
  ctx.set(
    "set-cookie",
    sent.map((cookie) => {
      const [pair = "", ...attributes] = String(cookie).split("; ");
      const [name = "", value = ""] = pair.split("=", 2);
      if (value === "") return String(cookie);
      const endless = [pair, ...attributes.filter((each) => !isEnd(each))].join("; ");
      const isNamed = uid !== undefined && (name === interaction || name === resume);
      return isNamed ? endless.replaceAll(value, uid) : endless;
    }),
  );
}

const isEnd = (attribute: string) => attribute.startsWith("expires=");
