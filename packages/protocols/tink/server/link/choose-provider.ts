import { journeysOf } from "./journey.ts";
import { offeredProviders } from "./offered-providers.ts";
import { type LinkStep, withJourney } from "./step.ts";

/** The person picks a bank; undefined for one that is not offered. What was begun at another is left behind. */
export async function chooseProvider(step: LinkStep, name: string): Promise<LinkStep | undefined> {
  const { context, journey } = step;
  if (!offeredProviders(context, journey).some((provider) => provider.name === name)) return undefined;
  const chosen = { ...journey, providerName: name, isAgreed: false, credentialsId: null };
  return withJourney(step, await journeysOf(context).save(chosen));
}

/** Back to the list, where the application did not choose itself. */
export async function chooseAgain(step: LinkStep): Promise<LinkStep> {
  const { context, journey } = step;
  if (journey.isProviderFixed) return step;
  const open = { ...journey, providerName: null, isAgreed: false, credentialsId: null };
  return withJourney(step, await journeysOf(context).save(open));
}
