import type { WordDifference } from '@kheo/core';
import { Problem } from '#lib/server/problem.ts';

/** The file says something else than the paper that was frozen: where, and what. */
export class PaperDiffers extends Problem {
	readonly differences: readonly WordDifference[];

	constructor(differences: readonly WordDifference[]) {
		super('issue.file-differs');
		this.differences = differences;
	}
}
