import type { NodeListener } from "./inject.ts";

/** A Node listener that is made on its first request. */
export interface LateListener {
  readonly listener: NodeListener;
  /** Makes it without a request; rejects with what making it threw. */
  make(): Promise<unknown>;
}

/** Requests that come while it is made wait for it; each is handed to `onError` where that fails. */
export function lateListener(
  make: () => Promise<NodeListener>,
  onError: (error: unknown, response: Parameters<NodeListener>[1]) => void,
): LateListener {
  let made: NodeListener | undefined;
  let making: Promise<NodeListener> | undefined;
  const makeOnce = () => {
    making ??= make().then((listener) => {
      made = listener;
      return listener;
    });
    return making;
  };
  return {
    make: makeOnce,
    listener(request, response) {
      if (made) return made(request, response);
      makeOnce().then(
        (listener) => listener(request, response),
        (error: unknown) => onError(error, response),
      );
    },
  };
}
