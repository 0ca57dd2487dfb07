import type { WordDifference } from '@kheo/core';

/** What came back of a form that was not taken: which one, why, and what was typed. */
export type Answer = {
	readonly at: string;
	readonly message: string;
	/** Where a file says something else than the frozen paper. */
	readonly differences?: readonly WordDifference[];
	/** Stable, for what a page offers in answer to one refusal. */
	readonly code?: string;
	readonly issues: Readonly<Record<string, string>>;
	readonly values: Readonly<Record<string, string | string[]>>;
};

/** The words of one form: what was typed into it last, and what is wrong with each field. */
export function answerFor(answer: Answer | null | undefined, at: string) {
	const own = answer?.at === at ? answer : null;
	return {
		message: own?.message ?? null,
		code: own?.code ?? null,
		typed: (field: string, otherwise = '') => String(own?.values[field] ?? otherwise),
		issue: (field: string) => own?.issues[field] ?? null
	};
}
