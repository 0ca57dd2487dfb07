import { type Appendix, asksForResults, foldOf, isForRegistering, namedForm, type ReadObligation, searchKey } from '@kheo/core';
import type { Kind } from './schema.ts';

export type FormLike = Pick<Appendix, 'label' | 'title' | 'tables'>;
export type Suggestion = { readonly kind: Kind; readonly foldsInto: number | null };

/** What each obligation asks for and which other one its product is folded into, by their words alone: a person can choose another. */
export function suggestKinds(obligations: readonly ReadObligation[], appendices: readonly FormLike[]): Suggestion[] {
	const targets = obligations.map((lower, index) => targetOf(lower, index, obligations) ?? gathererOf(lower, index, obligations, appendices));
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

/** One unit that says "tổng hợp đăng ký" gathers registrations, "tổng hợp kết quả, báo cáo" gathers reports, whatever else its sentence adds. */
function gathererOf(lower: ReadObligation, index: number, obligations: readonly ReadObligation[], appendices: readonly FormLike[]): number | null {
	const kind = kindOf(lower, appendices);
	const said = kind === 'registration' ? gathersRegistrations : kind === 'report' ? gathersReports : null;
	const receiver = receiverOf(lower);
	const at = obligations.findIndex(
		(upper, other) =>
			other !== index &&
			said !== null &&
			orders(upper).some((order) => said.test(order)) &&
			upper.units.length === 1 &&
			(receiver === null || isSameUnit(upper.units[0] ?? '', receiver)) &&
			!lower.units.some((unit) => upper.units.includes(unit)) &&
			isLater(upper, lower)
	);
	return at < 0 ? null : at;
}

const gathersRegistrations = /^(?:\S+ ){0,4}tong hop (?:\S+ ){0,3}dang ky\b/;
const gathersReports = /^(?:\S+ ){0,4}tong hop (?:\S+ ){0,3}(?:ket qua|bao cao)\b/;

/** One sentence may give two orders: "tổng hợp đăng ký, trình …; tổng hợp kết quả, báo cáo …". */
function orders({ task }: ReadObligation): string[] {
	return task.split(';').map(searchKey);
}

function isLater({ deadline: upper }: ReadObligation, { deadline: lower }: ReadObligation): boolean {
	return !upper?.due || !lower?.due || upper.due >= lower.due;
}

/** "Văn phòng" and "Văn phòng Sở" are one. */
function isSameUnit(a: string, b: string): boolean {
	const [short = '', long = ''] = [searchKey(a), searchKey(b)].toSorted((x, y) => x.length - y.length);
	return short !== '' && (long === short || long.startsWith(`${short} `) || long.startsWith(`${short},`));
}

/** Printed, or what other clauses let one expect. */
export function receiverOf({ recipient, inferred }: Pick<ReadObligation, 'recipient' | 'inferred'>): string | null {
	return recipient ?? inferred.recipient?.value ?? null;
}

function kindOf(obligation: ReadObligation, appendices: readonly FormLike[]): Kind {
	const form = namedForm(obligation.product, appendices);
	if (form) return isReport(obligation, form) ? 'report' : 'registration';
	if (obligation.occasion !== undefined) return 'duty';
	const isHandedIn = obligation.deadline !== null || receiverOf(obligation) !== null;
	return isHandedIn && saysReport(obligation) ? 'report' : 'duty';
}

/** The title of the form says it, else the words of the task. */
function isReport(obligation: ReadObligation, form: FormLike): boolean {
	return asksForResults(form) || (!isForRegistering(form) && saysReport(obligation) && !/\bdang ky\b/.test(searchKey(obligation.task)));
}

function saysReport({ task }: Pick<ReadObligation, 'task'>): boolean {
	return /\bbao cao\b/.test(searchKey(task));
}
