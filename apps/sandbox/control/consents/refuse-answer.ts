import { HeadlessError } from "../../interaction/headless/headless-answer.ts";
import { Refusal } from "../refusal.ts";

/** An answer nobody could give is a refusal of who gave it. */
export async function refuseAnswer<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof HeadlessError)) throw error;
    throw new Refusal(error.code === "already_answered" ? "conflict" : "invalid", error.code, error.message);
  }
}
