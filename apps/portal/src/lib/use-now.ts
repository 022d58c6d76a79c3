import { type Instant, systemClock } from "@sandbank/domain";
import { useEffect, useState } from "react";

/** The present instant, renewed every so often; for "5 minutes ago". */
export function useNow(everyMs = 20_000): Instant {
  const [now, setNow] = useState(() => systemClock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(systemClock.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
