import { searchKey } from '../../language/search-key.ts';
import type { Reading } from '../../reading/reading.ts';
import { mentionsOf } from '../appendix-mentions.ts';
import { defineRule, finding } from '../rule.ts';

const law = 'NĐ 30/2020, Phụ lục I, Phần I, III.1.a: trong văn bản phải có chỉ dẫn về phụ lục';
const laws = { 'appendix-missing': law, 'appendix-unmentioned': law };

/** What the body promises must be attached, and what is attached must be named in the body. */
export const appendices = defineRule(laws, (reading) => {
	const body = bodyOf(reading);
	const attached = reading.appendices
		.filter(({ label }) => isNumbered(label) || !isNamed(label, body))
		.map(({ label, source }) => ({ number: numberOf(label), label, source }));
	const mentions = mentionsOf(body);
	const generic = mentions.some(({ number }) => number === null);
	const missing = mentions.filter(({ number }) => (number === null ? reading.appendices.length === 0 : !attached.some((each) => each.number === number)));
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
		...unmentioned.map(({ number, label, source }) =>
			finding('appendix-unmentioned', 'warning', { label: isNumbered(label) ? `Phụ lục ${number.toUpperCase()}`.trim() : label }, [source])
		)
	];
});

/** Called an appendix; a list or a form has a name of its own. */
function isNumbered(label: string): boolean {
	return searchKey(label).startsWith('phu luc');
}

/** "… có tên trong danh sách kèm theo", "(theo Mẫu số 01)": named by its kind, or as what is attached. */
function isNamed(label: string, body: readonly string[]): boolean {
	const key = searchKey(label);
	return body.some((text) => {
		const words = searchKey(text);
		return words.includes(key) || /(?:danh sach|bieu|mau|bang|quy che|noi dung)\b.{0,60}\bkem\b/.test(words);
	});
}

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
