import { ControlError } from "./control-error.ts";
import type { Controls } from "./controls.ts";

/** A test that verifies and looks at nothing has to fail where it was not so. */
export function failUnmet(requests: Controls["requests"]): Controls["requests"] {
  const { list, find, waitFor, clear } = requests;
  return {
    list,
    find,
    waitFor,
    clear,
    async verify(expected) {
      const verdict = await requests.verify(expected);
      if (verdict.isMet) return verdict;
      throw new ControlError("not_met", 200, verdict.message);
    },
  };
}
