import { foldTone } from '../../language/fold-tone.ts';
import { likeness, shinglesOf } from '../../language/similarity.ts';
import { defineRule, finding } from '../rule.ts';

/** Slogans belong to the superior's appendix: one that is nearly but not exactly a slogan of theirs was miscopied. */
export const slogans = defineRule({ 'slogan-differs': 'Khẩu hiệu lấy nguyên văn phụ lục của cấp trên' }, (reading, { superior }) => {
	const originals = (superior?.slogans ?? []).map((text) => ({ text, same: comparable(text), shingles: shinglesOf(text) }));
	return reading.appendices
		.flatMap((appendix) => appendix.slogans)
		.flatMap(({ text, source }) => {
			const same = comparable(text);
			if (originals.some((original) => original.same === same)) return [];
			const words = shinglesOf(text);
			const [nearest] = originals.map((original) => ({ ...original, alike: likeness(words, original.shingles) })).sort((a, b) => b.alike - a.alike);
			if (!nearest || !superior || nearest.alike < 0.5) return [];
			const params = { printed: text, original: nearest.text, superior: superior.name };
			return [finding('slogan-differs', 'warning', params, [source], source.quote === text ? [{ place: source, with: nearest.text }] : undefined)];
		});
});

/** Placement of tone marks, kinds of quotation marks and blanks make no difference. */
function comparable(text: string): string {
	return foldTone(text)
		.replace(/["“”«»]\s*|\s*["“”«»]/gu, '"')
		.replace(/\s+/gu, ' ')
		.trim();
}
