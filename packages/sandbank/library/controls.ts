import type { ControlRouter } from "@sandbank/sandbox/control";

/** What a procedure takes and gives back, as its caller sees it; nothing need be said where nothing must be. */
type VerbOf<P> = P extends { _def: { $types: { input: infer I; output: infer O } } }
  ? undefined extends I
    ? () => Promise<O>
    : Record<never, never> extends I
      ? (input?: I) => Promise<O>
      : (input: I) => Promise<O>
  : never;

type VerbsOf<R> = {
  readonly [Name in keyof R]: R[Name] extends { _def: { $types: unknown } }
    ? VerbOf<R[Name]>
    : VerbsOf<R[Name]>;
};

/**
 * Everything the control plane of a world can do, as functions: `controls.clock.advance({ by: "P1D" })`. Each
 * rejects with a {@link ControlError} when it is refused.
 */
export type Controls = VerbsOf<ControlRouter["_def"]["record"]>;
