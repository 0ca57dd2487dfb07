import type { DisclosureLine } from '../disclosure.ts';

const usual: Omit<DisclosureLine, 'content' | 'law'> = { audience: 'staff', everyMonths: 12, boardDays: null, airDays: null, withinDays: 10, isTerm: false };

/** A line of a starting list: what most lines have is said once. */
export function line(content: string, law: string, other: Partial<DisclosureLine> = {}): DisclosureLine {
	return { ...usual, ...other, content, law };
}
