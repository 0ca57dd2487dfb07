import type { Decisions } from '@kheo/core';
import type { DecisionChange } from './schema.ts';

/** The decisions after one change. Total: undoing what was never done changes nothing. */
export function applyChange(decisions: Decisions, change: DecisionChange): Decisions {
	switch (change.change) {
		case 'order':
			return { ...decisions, order: change.order, sequence: [] };
		case 'sequence':
			return { ...decisions, sequence: change.sequence };
		case 'merge':
			return change.row === change.into ? decisions : { ...decisions, mergedInto: { ...decisions.mergedInto, [change.row]: change.into } };
		case 'keep-apart':
			return { ...decisions, apart: [...decisions.apart, [change.row, change.other]] };
		case 'unmerge':
			return { ...decisions, mergedInto: without(decisions.mergedInto, change.row) };
		case 'reword':
			return {
				...decisions,
				wording: { ...decisions.wording, [change.row]: { ...decisions.wording[change.row], [change.column]: change.words.normalize('NFC') } }
			};
		case 'restore-words':
			return { ...decisions, wording: without(decisions.wording, change.row) };
		case 'hide':
			return { ...decisions, hidden: { ...decisions.hidden, [change.row]: change.reason } };
		case 'show':
			return { ...decisions, hidden: without(decisions.hidden, change.row) };
	}
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
	const { [key]: _removed, ...rest } = record;
	return rest;
}
