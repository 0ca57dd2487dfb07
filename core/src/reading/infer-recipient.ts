import { fold } from './fold.ts';
import type { ReadObligation } from './reading.ts';

/**
 * Where no receiver is printed, the unit that gathers the same thing is proposed, with the clause that says so: "Tổng hợp
 * đăng ký …" makes its unit the receiver of "Đăng ký …". A proposal only: `recipient` stays null.
 */
export function inferRecipients(obligations: readonly ReadObligation[]): ReadObligation[] {
	return obligations.map((obligation) => {
		if (obligation.recipient !== null || obligation.deadline === null) return obligation;
		const gathering = obligations.find((other) => gathers(other, obligation));
		const unit = gathering?.units[0];
		if (!gathering || unit === undefined) return obligation;
		const { source, because } = gatheringClause(gathering);
		return { ...obligation, inferred: { recipient: { value: unit, because, source } } };
	});
}

const gatheringWord = /^tong hop\s+/u;

function gathers(other: ReadObligation, obligation: ReadObligation): boolean {
	const words = fold(other.task).replace(gatheringWord, '');
	if (other === obligation || words.length === other.task.length || sameUnits(other, obligation)) return false;
	const wanted = fold(obligation.task)
		.split(/[\s,;(]+/u)
		.slice(0, 4)
		.join(' ');
	return wanted.split(' ').length >= 3 && words.startsWith(wanted);
}

function sameUnits(a: ReadObligation, b: ReadObligation): boolean {
	return a.units.join() === b.units.join();
}

/** The clause up to the sending: "Tổng hợp đăng ký hoạt động … năm 2026". */
function gatheringClause({ source }: ReadObligation) {
	const at = source.quote.search(/[Tt]ổng hợp/u);
	const end = source.quote.search(/\s(?:gửi|báo cáo về|trình|để báo cáo)(?![\p{L}])/u);
	const from = Math.max(0, at);
	const to = end > from ? end : source.quote.length;
	const because = source.quote.slice(from, to);
	return { because, source: { block: source.block, start: source.start + from, end: source.start + to, quote: because } };
}
