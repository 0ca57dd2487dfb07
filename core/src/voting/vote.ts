/** How a vote is decided. Contributions need two thirds of all households, village conventions and what staff decide more than half (Luật 10/2022/QH15); the agency chooses. */
export const voteRules = ['two-thirds', 'majority'] as const;
export type VoteRule = (typeof voteRules)[number];

/** What was counted at one place. */
export type PaperCount = { readonly yes: number; readonly no: number; readonly blank: number };

/** `unknown`: nobody wrote down how many may vote, so that nothing can be said. */
export type VoteOutcome = 'passed' | 'failed' | 'unknown';

/** Decided by whole numbers over all who may vote, not over those who came: "từ 2/3 trở lên" is at least, "trên 50 %" is more than. */
export function outcomeOf(yes: number, entitled: number | null, rule: VoteRule): VoteOutcome {
	if (entitled === null || entitled === 0) return 'unknown';
	const passed = rule === 'two-thirds' ? yes * 3 >= entitled * 2 : yes * 2 > entitled;
	return passed ? 'passed' : 'failed';
}

/** How many more would have to agree; 0 once it passes, null where it is unknown. */
export function missingVotes(yes: number, entitled: number | null, rule: VoteRule): number | null {
	if (entitled === null || entitled === 0) return null;
	const needed = rule === 'two-thirds' ? Math.ceil((entitled * 2) / 3) : Math.floor(entitled / 2) + 1;
	return Math.max(0, needed - yes);
}

export function papersOf(counts: readonly PaperCount[]): PaperCount {
	const sum = (of: keyof PaperCount) => counts.reduce((all, one) => all + one[of], 0);
	return { yes: sum('yes'), no: sum('no'), blank: sum('blank') };
}

/** More papers than people who may vote: somebody counted twice. */
export function isOverCounted({ yes, no, blank }: PaperCount, entitled: number | null): boolean {
	return entitled !== null && yes + no + blank > entitled;
}
