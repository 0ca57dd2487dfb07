import { isSameBody } from '../checking/same-body.ts';
import { searchKey } from '../language/search-key.ts';
import { similarity } from '../language/similarity.ts';
import type { Header } from '../reading/reading.ts';

/** What of a paper tells whether another one is the same in a later version. */
export type VersionHeader = Pick<Header, 'kind' | 'number' | 'symbol' | 'issuer' | 'title'> & { readonly date: Pick<Header['date'], 'year'> };

const sameTitle = 0.7;

/**
 * From 0 to 1: how sure two papers are versions of one. They are when kind, issuer and year agree and the titles say much the same, or when
 * number and symbol do. Two numbers are two papers, and so are two months, quarters or rounds in the titles.
 */
export function versionLikeness(later: VersionHeader, earlier: VersionHeader): number {
	if (contradict(later, earlier)) return 0;
	if (later.number !== null && later.symbol !== null && numberOf(later) === numberOf(earlier)) return 1;
	const isNamed = later.issuer !== null && earlier.issuer !== null && later.kind !== null && later.date.year !== null;
	if (!isNamed || later.kind !== earlier.kind || later.date.year !== earlier.date.year || countsIn(later) !== countsIn(earlier)) return 0;
	const alike = similarity(later.title ?? '', earlier.title ?? '');
	return alike >= sameTitle ? alike : 0;
}

/** What both say, and say otherwise: issuer, year, kind or number. */
function contradict(one: VersionHeader, other: VersionHeader): boolean {
	return (
		(one.issuer !== null && other.issuer !== null && !isSameBody(one.issuer, other.issuer)) ||
		isOther(one.date.year, other.date.year) ||
		isOther(one.kind, other.kind) ||
		isOther(one.number, other.number)
	);
}

function isOther<T>(one: T | null, other: T | null): boolean {
	return one !== null && other !== null && one !== other;
}

function numberOf({ number, symbol }: VersionHeader): string {
	return searchKey(`${number ?? ''}/${symbol ?? ''}`).replaceAll(/\s/gu, '');
}

/** "tháng 3", "quý II", "đợt 1": what tells papers of one series apart. A year left over from the year before tells nothing. */
function countsIn({ title }: VersionHeader): string {
	const counted = searchKey(title ?? '').matchAll(/(?<!\p{L})(thang|quy|dot|lan|ky|tuan|giai doan|ngay)\s+(\d{1,2}|[ivx]{1,4})(?![\p{L}\d])/gu);
	return [...counted].map(([words]) => words).join(' ');
}
