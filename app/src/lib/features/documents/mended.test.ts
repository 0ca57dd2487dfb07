import { expect, test } from 'vitest';
import { mendedTitle } from './mended.ts';

const source = (block: number, quote: string) => ({ block, start: 0, end: quote.length, quote });
const repair = (block: number) => ({ finding: 'year', places: [source(block, '2025')], texts: ['2026'] });

test('the title of an appendix takes what was mended under its label, and nothing mended elsewhere', () => {
	const appendix = { title: 'ĐĂNG KÝ NĂM 2025', source: source(40, 'Phụ lục II') };
	expect(mendedTitle(appendix, { repairs: [repair(41)] })).toBe('ĐĂNG KÝ NĂM 2026');
	expect(mendedTitle(appendix, { repairs: [repair(12), repair(80)] })).toBe('ĐĂNG KÝ NĂM 2025');
});
