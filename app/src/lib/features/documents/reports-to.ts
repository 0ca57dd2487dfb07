import type { FactObligation } from './schema.ts';

/** The bodies outside to which what the Office gathers is sent, as the obligations name them. */
export function reportsTo(obligations: readonly FactObligation[]): string[] {
	const sent = obligations.filter(({ kind, removed }) => kind === 'consolidation' && !removed);
	return [...new Set(sent.flatMap(({ recipient }) => (recipient === null ? [] : [recipient])))];
}
