import { script, type StepName } from './script.ts';

/**
 * Which steps are behind the player: those that the data or the player says were done, and all before the last one that the data show, for a month can be played
 * in another order than the script's.
 */
export function playedOf(done: ReadonlySet<StepName>): ReadonlySet<StepName> {
	const last = script.findLastIndex(({ name, by }) => by === 'shown' && done.has(name));
	return new Set(script.flatMap(({ name }, at) => (at <= last || done.has(name) ? [name] : [])));
}

/** The step to be played now; null at the end. */
export function nextStep(played: ReadonlySet<StepName>): StepName | null {
	return script.find(({ name }) => !played.has(name))?.name ?? null;
}
