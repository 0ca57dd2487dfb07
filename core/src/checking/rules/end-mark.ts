import { placeIn } from '../places.ts';
import { defineRule, finding } from '../rule.ts';

/** The end mark "./." follows the last word without a blank. */
export const endMark = defineRule({ 'end-mark-spaced': 'NĐ 30/2020, Phụ lục III: văn bản kết thúc bằng dấu “./.”' }, ({ blocks }) => {
	const places = blocks.flatMap((text, block) => {
		const match = /(?<!\s)\s+\.\s{0,3}\/\s{0,3}\.\s*$/u.exec(text);
		return match ? [placeIn(blocks, block, match.index, match.index + match[0].trimEnd().length)] : [];
	});
	if (places.length === 0) return [];
	const printed = places[0]?.quote.trim() ?? '';
	const fix = places.map((place) => ({ place, with: './.' }));
	return [finding('end-mark-spaced', 'info', { printed }, places, fix)];
});
