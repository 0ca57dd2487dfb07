import { searchKey } from '@kheo/core';
import type { Step } from './view.ts';

/** Who has it now: the first that has not agreed. */
export function turnOf(steps: readonly Step[]): Step | null {
	return steps.find(({ agreed }) => agreed === null) ?? null;
}

/** Who may give it back: whoever has it now, and the one who signs until the signature is in the book. */
export function returnerOf(steps: readonly Step[]): Step | null {
	return turnOf(steps) ?? steps.findLast(({ part }) => part === 'sign') ?? null;
}

/** When it came to whoever has it: as the one before agreed. */
export function sinceOf(steps: readonly Step[]): Date | null {
	return steps.findLast(({ agreed }) => agreed !== null)?.agreed?.at ?? null;
}

/** The name on the paper where another's account is about to agree to it; null where they are the same, or no name stands there. */
export function otherName({ name }: Pick<Step, 'name'>, actor: string): string | null {
	return name === '' || searchKey(name) === searchKey(actor) ? null : name;
}

/** A place with an account is that account's; the signature without one is any leader's; every other is on paper. */
export function isTheirs(step: Step, actor: { readonly userId: string; readonly role: string } | null): boolean {
	if (actor === null) return false;
	return step.userId === null ? step.part === 'sign' && actor.role === 'leader' : step.userId === actor.userId;
}
