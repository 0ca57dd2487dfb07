import { expect, test } from 'vitest';
import { findWords } from './find-words.ts';

const body = 'Căn cứ Luật Nhà ở;\nHọp ngày 31/9/2026.\nHọp lại ngày 31/9/2026.';
const said = (at: ReturnType<typeof findWords>) => at && body.slice(at.start, at.end);

test('the words of a finding are found in the line that it is about, not in another that has them too', () => {
	const at = findWords(body, { line: 'Họp lại ngày 31/9/2026./.', quote: '31/9/2026' });
	expect(at?.start).toBe(body.lastIndexOf('31/9/2026'));
});

test('what a paper prints in capitals is found as it was typed; a line whose words moved is shown whole', () => {
	expect(said(findWords(body, { line: 'CĂN CỨ LUẬT NHÀ Ở;', quote: 'LUẬT NHÀ Ở' }))).toBe('Luật Nhà ở');
	expect(said(findWords(body, { line: 'Căn cứ Luật Nhà ở;', quote: 'Luật Đất đai' }))).toBe('Căn cứ Luật Nhà ở;');
});

test('words that are no longer there lead nowhere', () => {
	expect(findWords(body, { line: '', quote: 'thứ Tám' })).toBeNull();
	expect(findWords(body, { line: '', quote: '' })).toBeNull();
});
