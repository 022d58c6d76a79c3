/** A scenario file that cannot be used, with everything that is wrong with it. */
export class ScenarioFileError extends Error {
  override readonly name = "ScenarioFileError";
}
