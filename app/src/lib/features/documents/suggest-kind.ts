import { type Appendix, foldOf, formOf, type ReadObligation, searchKey } from '@kheo/core';
import type { Kind } from './schema.ts';

export type FormLike = Pick<Appendix, 'label' | 'title' | 'tables'>;
export type Suggestion = { readonly kind: Kind; readonly foldsInto: number | null };

/** What each obligation asks for and which other one its product is folded into, by their words alone: a person can choose another. */
export function suggestKinds(obligations: readonly ReadObligation[], appendices: readonly FormLike[]): Suggestion[] {
	const targets = obligations.map((lower, index) => targetOf(lower, index, obligations));
	return obligations.map((obligation, index) => ({
		kind: targets.includes(index) ? 'consolidation' : kindOf(obligation, appendices),
		foldsInto: targets[index] ?? null
	}));
}

/** A product sent to a body that does not lead the other obligation is no part of it, however alike their words are. */
function targetOf(lower: ReadObligation, index: number, obligations: readonly ReadObligation[]): number | null {
	const target = foldOf(index, obligations);
	const receiver = receiverOf(lower);
	const upper = target === null ? undefined : obligations[target];
	return receiver === null || upper?.units.some((unit) => isSameUnit(unit, receiver)) ? target : null;
}

/** "Văn phòng" and "Văn phòng Sở" are one. */
function isSameUnit(a: string, b: string): boolean {
	const [short = '', long = ''] = [searchKey(a), searchKey(b)].toSorted((x, y) => x.length - y.length);
	return short !== '' && (long === short || long.startsWith(`${short} `));
}

/** Printed, or what other clauses let one expect. */
export function receiverOf({ recipient, inferred }: Pick<ReadObligation, 'recipient' | 'inferred'>): string | null {
	return recipient ?? inferred.recipient?.value ?? null;
}

function kindOf(obligation: ReadObligation, appendices: readonly FormLike[]): Kind {
	if (isForm(obligation.product, appendices)) return 'registration';
	const isHandedIn = obligation.deadline !== null || receiverOf(obligation) !== null;
	return isHandedIn && /\bbao cao\b/.test(searchKey(obligation.task)) ? 'report' : 'duty';
}

function isForm(product: string | null, appendices: readonly FormLike[]): boolean {
	return product !== null && appendices.some((appendix) => searchKey(appendix.label) === searchKey(product) && formOf(appendix).columns.length > 2);
}
