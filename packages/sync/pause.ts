/** Lets real time pass, at most until aborted; a process that has nothing else to do may end meanwhile. */
export function pause(ms: number, abort?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (abort?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      abort?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    timer.unref();
    abort?.addEventListener("abort", end);
  });
}
