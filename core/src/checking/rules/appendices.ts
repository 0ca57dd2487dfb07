import { searchKey } from '../../language/search-key.ts';
import type { Reading } from '../../reading/reading.ts';
import { mentionsOf } from '../appendix-mentions.ts';
import { defineRule, finding } from '../rule.ts';

const law = 'NĐ 30/2020, Phụ lục I, Phần I, III.1.a: trong văn bản phải có chỉ dẫn về phụ lục';
const laws = { 'appendix-missing': law, 'appendix-unmentioned': law };

/** What the body promises must be attached, and what is attached must be named in the body. */
export const appendices = defineRule(laws, (reading) => {
	const attached = reading.appendices.map(({ label, source }) => ({ number: numberOf(label), source }));
	const mentions = mentionsOf(bodyOf(reading));
	const generic = mentions.some(({ number }) => number === null);
	const missing = mentions.filter(({ number }) => (number === null ? attached.length === 0 : !attached.some((each) => each.number === number)));
	const named = new Set(mentions.map(({ number }) => number));
	const unmentioned = attached.filter(({ number }) => !generic && !named.has(number));
	return [
		...[...Map.groupBy(missing, ({ number }) => number).values()].map((same) =>
			finding(
				'appendix-missing',
				'warning',
				{ label: same[0]?.label ?? '' },
				same.map(({ place }) => place)
			)
		),
		...unmentioned.map(({ number, source }) => finding('appendix-unmentioned', 'warning', { label: `Phụ lục ${number.toUpperCase()}`.trim() }, [source]))
	];
});

/** The texts before the first appendix. */
function bodyOf(reading: Reading): readonly string[] {
	return reading.blocks.slice(0, Math.min(reading.blocks.length, ...reading.appendices.map(({ source }) => source.block)));
}

/** "Phụ lục II" → "ii", "Phụ lục số 02" → "2", "Phụ lục" → "". */
function numberOf(label: string): string {
	return searchKey(label)
		.replace(/^phu luc\s*(?:so)?\s*/u, '')
		.replace(/^0+(?=\d)/u, '')
		.replace(/[^\p{L}\p{N}]+.*$/u, '');
}
