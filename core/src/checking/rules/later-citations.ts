import { kinds } from '../../reading/kinds.ts';
import type { Citation, Reading } from '../../reading/reading.ts';
import { within } from '../places.ts';
import { defineRule, finding } from '../rule.ts';
import { hitsOf } from '../search.ts';

const law = 'NĐ 30/2020, Phụ lục I, Phần I, II.6.b: lần viện dẫn tiếp theo chỉ ghi tên loại và số, ký hiệu';
const laws = { 'citation-repeated-in-full': law, 'citation-symbol-missing': law };

/** After its first mention a document is named by its kind, number and symbol: no less, and no more. */
export const laterCitations = defineRule(laws, (reading, _, { mentions }) => [...inFull(reading, mentions), ...withoutSymbol(reading.blocks, mentions)]);

/** Date, issuer and subject all over again, after a first mention that had them. Titles, bases and footnotes follow rules of their own. */
function inFull(reading: Reading, mentions: readonly Citation[]) {
	const end = bodyEnd(reading);
	const title = (reading.header.title ?? '').slice(0, 1000);
	const full = mentions.filter((each) => isFull(each) && each.source.block < end && !title.includes(each.source.quote));
	return [...Map.groupBy(full, ({ number }) => keyOf(number)).values()].flatMap(([first, ...later]) => {
		const again = later.filter(({ source }) => source.block !== first?.source.block && !apart.test(reading.blocks[source.block] ?? ''));
		if (!first || again.length === 0) return [];
		const places = again.map(({ source }) => source);
		return [finding('citation-repeated-in-full', 'info', { kind: first.kind ?? '', number: first.number }, places)];
	});
}

const apart = /^\s*(?:Căn cứ|Thực hiện|Theo đề nghị|Xét|\[?\d{1,2}\]?\s)/u;

function isFull({ kind, date, issuer, about, nested }: Citation): boolean {
	return kind !== null && date !== null && issuer !== null && about !== null && !nested;
}

/** Where the body of the outer paper ends: at its signature, its first appendix, or the paper attached to it. */
function bodyEnd({ signature, appendices, attachments, blocks }: Reading): number {
	const ends = [signature?.source, appendices[0]?.source, attachments[0]?.header.sources.kind].flatMap((place) => place?.block ?? []);
	return Math.min(blocks.length, ...ends);
}

const bare = new RegExp(
	String.raw`(?<!\p{L})(?<kind>${kinds.map((kind) => `${kind}|${kind.slice(0, 1).toLowerCase()}${kind.slice(1)}`).join('|')})\s+số\s+(?<number>\d{1,5})(?![\d/\-–\p{L}]|\.\d|\s?[-–/])`,
	'gu'
);

/** "Kế hoạch số 165" where one plan of that number is cited with its symbol. */
function withoutSymbol(blocks: readonly string[], mentions: readonly Citation[]) {
	const short = hitsOf(blocks, bare).flatMap(({ place, groups }) => {
		const digits = groups['number'] ?? '';
		const kind = (groups['kind'] ?? '').toLowerCase();
		const full = [
			...new Set(mentions.filter((each) => each.kind?.toLowerCase() === kind && /^\d+/u.exec(each.number)?.[0] === digits).map(({ number }) => number))
		];
		const [only] = full;
		return only !== undefined && full.length === 1
			? [{ place: within(place, place.quote.length - digits.length, place.quote.length), number: only, printed: place.quote }]
			: [];
	});
	return [...Map.groupBy(short, ({ printed, number }) => `${printed} ${number}`).values()].flatMap((same) => {
		const [first] = same;
		if (!first) return [];
		const fix = same.map(({ place, number }) => ({ place, with: number }));
		return [
			finding(
				'citation-symbol-missing',
				'info',
				{ printed: first.printed, number: first.number },
				same.map(({ place }) => place),
				fix
			)
		];
	});
}

function keyOf(number: string): string {
	return number.toLocaleUpperCase('vi').replace(/–/gu, '-');
}
