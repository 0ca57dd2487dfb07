import type { ConsolidationView } from './view.ts';

export type Outstanding = { readonly state: 'missing' | 'mending' | 'waiting'; readonly names: readonly string[] };

/** The units whose product, or part of it, would not be in the register if it were frozen now; the letter names the same ones. */
export function outstandingOf({ missing, returns }: Pick<ConsolidationView, 'missing' | 'returns'>): Outstanding[] {
	const that = (status: ConsolidationView['returns'][number]['status']) => returns.filter((sent) => sent.status === status).map(({ unit }) => unit.name);
	const all = [
		{ state: 'missing', names: missing.map(({ name }) => name) },
		{ state: 'mending', names: that('needs-more') },
		{ state: 'waiting', names: that('submitted') }
	] as const;
	return all.filter(({ names }) => names.length > 0);
}
