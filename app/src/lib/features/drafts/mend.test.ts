import { expect, test } from 'vitest';
import { placeOfMend } from './mend.ts';

const text = 'Căn cứ Luật Nhà ở;\nBáo cáo của của Sở của tỉnh.\nSở đề nghị.';

test('of words that stand several times in a line the ones that are meant are mended', () => {
	const line = 'Báo cáo của của Sở của tỉnh.';
	const at = placeOfMend(text, { line, quote: 'của', nth: 2, with: '' });
	expect(at && text.slice(0, at.start)).toBe('Căn cứ Luật Nhà ở;\nBáo cáo của của Sở ');
	expect(placeOfMend(text, { line, quote: 'của', nth: 3, with: '' })).toBeNull();
});

test('the last sentence is found though it is printed with its closing mark, and a line that was changed since is left alone', () => {
	expect(placeOfMend(text, { line: 'Sở đề nghị./.', quote: 'đề nghị', nth: 0, with: 'yêu cầu' })).not.toBeNull();
	expect(placeOfMend(text, { line: 'Căn cứ Luật Đất đai;', quote: 'Luật', nth: 0, with: 'Bộ luật' })).toBeNull();
});
