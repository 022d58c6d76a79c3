import type Provider from "oidc-provider";
import { replaceMethod } from "./replace-method.ts";

type Session = InstanceType<Provider["Session"]>;

/** A session of nobody yet. */
export function newSession({ Session }: Provider, draw: () => string): Session {
  return Object.assign(new Session(), { uid: draw(), jti: draw() });
}

/**
 * Has the library's artefacts named by the turn's draws instead of its own, for which it has no option. The classes
 * belong to this issuer alone. Interactions follow in `drawInteraction`.
 */
export function drawIds(provider: Provider, draw: () => string): void {
  replaceMethod(provider.BaseToken.prototype, "generateTokenId", () => draw);
  replaceMethod(
    provider.AccessToken.prototype,
    "generateTokenId",
    (original) =>
      function (this: unknown) {
        // It also notes the format.
        original.call(this);
        return draw();
      },
  );
  const { Session } = provider;
  replaceMethod(
    Session,
    "instantiate",
    (original) =>
      function (this: unknown, payload?: Partial<Session>) {
        const session = original.call(this, payload) as Session;
        if (payload?.uid === undefined) Object.assign(session, { uid: draw(), jti: draw() });
        return session;
      },
  );
  replaceMethod(
    Session.prototype,
    "resetIdentifier",
    (original) =>
      function (this: Session) {
        original.call(this);
        this.jti = draw();
      },
  );
  replaceMethod(
    Session.prototype,
    "ensureClientContainer",
    () =>
      function (this: Session, clientId: string) {
        if (this.sidFor(clientId) === undefined) this.sidFor(clientId, draw());
      },
  );
}
