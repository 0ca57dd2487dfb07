import { searchKey } from '@kheo/core';

/** A plan by the numbers it goes by: its own, and that of the superior's document it carries out. */
export type NumberedPlan = {
	readonly id: string;
	readonly title: string;
	readonly number: string | null;
	readonly symbol: string | null;
	readonly superior: { readonly number: string } | null;
};
/** A paper by its own number as printed, and the numbers it cites. */
export type NumberedPaper = { readonly number: string | null; readonly symbol: string | null; readonly cited: readonly string[] };

/** The plans that a paper belongs to: it cites the plan, the plan carries it out, or both carry out the same document. */
export function plansNamed<P extends NumberedPlan>(plans: readonly P[], paper: NumberedPaper): P[] {
	const own = wholeNumber(paper.number, paper.symbol);
	const named = new Set([...paper.cited.map(numberKey), ...(own === null ? [] : [own])]);
	return plans.filter(({ number, symbol, superior }) => {
		const whole = wholeNumber(number, symbol);
		return (whole !== null && named.has(whole)) || (superior !== null && named.has(numberKey(superior.number)));
	});
}

function wholeNumber(number: string | null, symbol: string | null): string | null {
	return number === null || symbol === null ? null : numberKey(`${number}/${symbol}`);
}

/** State papers part number and symbol by "/", those of the Party by "-"; a symbol holds either. */
function numberKey(number: string): string {
	return searchKey(number).replace(/\s+/g, '').replace(/\//g, '-');
}
