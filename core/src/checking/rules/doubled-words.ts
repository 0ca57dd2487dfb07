import { placeIn } from '../places.ts';
import { defineRule, finding } from '../rule.ts';
import { hitsOf } from '../search.ts';

/** Little words that never follow themselves; "ngày ngày", "nhà nhà" and "dần dần" are words of their own. */
const little = 'căn cứ|số|và|của|các|những|trong|trên|cho|với|về|theo|tại|để|là|được|hoặc|nhằm|do|đối với|việc|đến|gửi';
const twice = new RegExp(String.raw`(?<!\p{L})(?<word>${little})\s+\k<word>(?!\p{L})`, 'giu');

/** "của của": a word typed twice. */
export const doubledWords = defineRule({ 'word-doubled': 'Lỗi gõ lặp từ' }, ({ blocks }) => {
	const found = hitsOf(blocks, twice);
	return [...Map.groupBy(found, ({ groups }) => (groups['word'] ?? '').toLowerCase())].map(([word, hits]) => {
		const fix = hits.map(({ place, groups }) => ({ place, with: groups['word'] ?? '' }));
		const places = hits.map(({ place: { block, start, end } }) => placeIn(blocks, block, start, end));
		return finding('word-doubled', 'info', { printed: `${word} ${word}`, expected: word }, places, fix);
	});
});
