import { compareSlogans } from '../compare-slogans.ts';
import { defineRule, finding } from '../rule.ts';

/** Slogans belong to the superior's appendix: one that is nearly but not exactly a slogan of theirs was miscopied. */
export const slogans = defineRule({ 'slogan-differs': 'Khẩu hiệu lấy nguyên văn phụ lục của cấp trên' }, (reading, { superior }) => {
	const own = reading.appendices.flatMap((appendix) => appendix.slogans);
	const { compared } = compareSlogans(
		own.map(({ text }) => text),
		superior?.slogans ?? []
	);
	return own.flatMap(({ text, source }, index) => {
		const found = compared[index];
		if (!superior || !found || found.same || found.original === null) return [];
		const params = { printed: text, original: found.original, superior: superior.name };
		return [finding('slogan-differs', 'warning', params, [source], source.quote === text ? [{ place: source, with: found.original }] : undefined)];
	});
});
