import { obligationChanges, type ObligationField, type PlainDate } from '@kheo/core';
import { standing } from '#lib/features/documents/correct.ts';
import { dueOfFact } from '#lib/features/documents/legs.ts';
import type { FactObligation, Facts } from '#lib/features/documents/schema.ts';

export type StandingFact = { readonly fact: FactObligation; readonly due: PlainDate | null };

/** One obligation in two versions of a plan: null where a version lacks it. `unitIds` are those for whom something is different. */
export type FactRevision = {
	readonly before: StandingFact | null;
	readonly after: StandingFact | null;
	readonly fields: readonly ObligationField[];
	readonly unitIds: readonly string[];
};

type Read = Pick<Facts, 'obligations' | 'beforeMeaning'>;

/** What the later version asks otherwise, in its order, then what it no longer asks. Obligations that stayed as they were are there without fields. */
export function reviseFacts(before: Read, after: Read): FactRevision[] {
	const [was, is] = [standingFacts(before), standingFacts(after)];
	return obligationChanges(was.map(compared), is.map(compared)).map((change) => {
		const pair = { before: place(was, change.before), after: place(is, change.after) };
		const joined = differentUnits(pair.before, pair.after);
		const fields = joined.length > 0 && pair.before && pair.after ? [...new Set<ObligationField>(['units', ...change.fields])] : change.fields;
		return { ...pair, fields, unitIds: touched(pair.before, pair.after, fields) };
	});
}

export function isChanged({ before, after, fields }: FactRevision): boolean {
	return before === null || after === null || fields.length > 0;
}

function standingFacts(facts: Read): StandingFact[] {
	return standing(facts).map((fact) => ({ fact, due: dueOfFact(fact, facts) }));
}

function compared({ fact, due }: StandingFact) {
	return { ...fact, deadline: fact.deadline && { words: fact.deadline.words, due } };
}

function place(facts: readonly StandingFact[], at: number | null): StandingFact | null {
	return at === null ? null : (facts[at] ?? null);
}

function differentUnits(before: StandingFact | null, after: StandingFact | null): string[] {
	const [was, is] = [new Set(before?.fact.unitIds), new Set(after?.fact.unitIds)];
	return [...was.symmetricDifference(is)];
}

/** Words of the task or of the units alone concern nobody anew; a date, a product, a receiver or the duty itself concerns all who owe it. */
function touched(before: StandingFact | null, after: StandingFact | null, fields: readonly ObligationField[]): string[] {
	const all = [...new Set([...(before?.fact.unitIds ?? []), ...(after?.fact.unitIds ?? [])])];
	const concernsAll = before === null || after === null || fields.some((field) => field !== 'units');
	return concernsAll ? all : differentUnits(before, after);
}
