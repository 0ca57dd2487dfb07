import { searchKey } from '@kheo/core';
import type { Correction } from './correction.ts';
import { deadlineSaid } from './said-deadline.ts';
import type { FactObligation, Facts } from './schema.ts';
import type { UnitMatch } from './units-now.ts';

/** The facts after one correction. Total: a correction of an obligation that is not there changes nothing. */
export function correct(facts: Facts, correction: Correction): Facts {
	switch (correction.type) {
		case 'header':
			return { ...facts, header: correction.header, theme: correction.theme };
		case 'meaning':
			return { ...facts, beforeMeaning: correction.before };
		case 'all-confirmed':
			return { ...facts, obligations: facts.obligations.map((obligation) => ({ ...obligation, confirmed: true })) };
		case 'units-matched':
			return { ...facts, obligations: facts.obligations.map((obligation) => matched(obligation, correction.matches)) };
		case 'repair':
			return { ...facts, repairs: [...without(facts, correction.repair.finding), correction.repair] };
		case 'repair-undone':
			return { ...facts, repairs: without(facts, correction.finding) };
		default:
			return { ...facts, obligations: correctedObligations(facts.obligations, correction) };
	}
}

type OfObligations = Extract<Correction, { type: 'obligation' | 'addition' | 'confirmation' | 'removal' | 'restoration' | 'group' | 'form' }>;

function correctedObligations(obligations: readonly FactObligation[], correction: OfObligations): FactObligation[] {
	if (correction.type === 'addition') return [...obligations, added(correction, obligations)];
	if (correction.type === 'group') return obligations.map((obligation) => regrouped(obligation, correction));
	return obligations.map((obligation) => (obligation.id === correction.id ? changed(obligation, correction) : obligation));
}

function changed(obligation: FactObligation, correction: Exclude<OfObligations, { type: 'addition' | 'group' }>): FactObligation {
	if (correction.type === 'confirmation') return { ...obligation, confirmed: true };
	if (correction.type === 'removal') return { ...obligation, removed: true };
	if (correction.type === 'form') return { ...obligation, form: correction.label };
	if (correction.type === 'restoration') return { ...obligation, removed: false };
	const { deadline, ...said } = correction.said;
	const isStillInferred = obligation.recipientInferred && said.recipient === obligation.recipient;
	const read = deadlineSaid(deadline, obligation.deadline, obligation.source);
	return { ...obligation, ...said, deadline: read, recipientInferred: isStillInferred, confirmed: true };
}

function added({ said: { deadline, ...said }, source }: Extract<Correction, { type: 'addition' }>, others: readonly FactObligation[]): FactObligation {
	const next = 1 + Math.max(0, ...others.map(({ id }) => Number(id.slice(1)) || 0));
	const read = deadlineSaid(deadline, null, source);
	return {
		...said,
		id: `o${next}`,
		deadline: read,
		recipientInferred: false,
		inferredFrom: null,
		source: source && { ...source },
		confirmed: true,
		removed: false
	};
}

/** An answer to "who is that?" holds for every obligation that says the phrase alone. */
function regrouped(obligation: FactObligation, { phrase, unitIds }: Extract<Correction, { type: 'group' }>): FactObligation {
	const [only, ...more] = obligation.units;
	return only !== undefined && more.length === 0 && searchKey(only) === searchKey(phrase) ? { ...obligation, unitIds: [...unitIds] } : obligation;
}

/** The units that a task means now; whether a person has looked at the task stays as it was. */
function matched(obligation: FactObligation, matches: readonly UnitMatch[]): FactObligation {
	const match = matches.find(({ id }) => id === obligation.id);
	return match ? { ...obligation, unitIds: [...match.unitIds] } : obligation;
}

function without({ repairs }: Facts, finding: string) {
	return repairs.filter((repair) => repair.finding !== finding);
}

/** The obligations that stand, in the order of the text, added ones last. */
export function standing({ obligations }: Pick<Facts, 'obligations'>): FactObligation[] {
	return obligations.filter(({ removed }) => !removed);
}
