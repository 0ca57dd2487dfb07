import { fold } from './fold.ts';
import type { ReadObligation } from './reading.ts';

/**
 * Where no receiver is printed, the unit that gathers the same thing is proposed, with the clause that says so: "Tổng hợp
 * đăng ký …" makes its unit the receiver of "Đăng ký …". A proposal only: `recipient` stays null.
 */
export function inferRecipients(obligations: readonly ReadObligation[]): ReadObligation[] {
	const gatherings = obligations.flatMap(gatheringOf);
	return obligations.map((obligation) => {
		if (obligation.recipient !== null || obligation.deadline === null) return obligation;
		const wanted = firstWords(obligation.task);
		if (wanted === null) return obligation;
		const gathering = gatherings.find(({ by, what }) => what.startsWith(wanted) && by !== obligation && !sameUnits(by, obligation))?.by;
		const unit = gathering?.units[0];
		if (!gathering || unit === undefined) return obligation;
		const { source, because } = gatheringClause(gathering);
		return { ...obligation, inferred: { recipient: { value: unit, because, source } } };
	});
}

type Gathering = { readonly by: ReadObligation; readonly what: string };

const gatheringWord = /^tong hop\s+/u;

function gatheringOf(by: ReadObligation): Gathering[] {
	if (!/^t[oổ]ng h[oợ]p\s/iu.test(by.task)) return [];
	return [{ by, what: fold(by.task).replace(gatheringWord, '') }];
}

/** The first four words of a task, or null when it has fewer than three. */
function firstWords(task: string): string | null {
	const words = fold(task.slice(0, 120))
		.split(/[\s,;(]+/u)
		.slice(0, 4);
	return words.length >= 3 ? words.join(' ') : null;
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
