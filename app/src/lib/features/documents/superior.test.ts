import { type Citation, plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { citeSuperior, superiorOf } from './superior.ts';

const blocks = ['Căn cứ Chỉ thị số 1-CT/TU; thực hiện Kế hoạch số 2-KH/TU của Tỉnh ủy'];
const aCitation = (number: string, start: number, more: Partial<Citation> = {}): Citation => ({
	kind: 'Kế hoạch',
	number,
	date: null,
	issuer: null,
	about: null,
	system: 'party',
	nested: false,
	source: { block: 0, start, end: start + 5, quote: blocks[0]?.slice(start, start + 5) ?? '' },
	...more
});
const at = (words: string) => blocks[0]?.indexOf(words) ?? -1;

test('the superior document is the one that is carried out, not one that is only a basis', () => {
	const citations = [aCitation('1-CT/TU', at('Chỉ thị')), aCitation('2-KH/TU', at('Kế hoạch'))];
	expect(superiorOf({ blocks, citations }, [])?.number).toBe('2-KH/TU');
});

test('a document of the body reported to comes before the words', () => {
	const citations = [aCitation('1-CT/TU', at('Chỉ thị'), { issuer: 'Ban Thường vụ' }), aCitation('2-KH/TU', at('Kế hoạch'))];
	expect(superiorOf({ blocks, citations }, ['BAN THƯỜNG VỤ'])?.number).toBe('1-CT/TU');
	expect(superiorOf({ blocks, citations: [] }, [])).toBeNull();
});

test('a law that is carried out gives way to the plan that is', () => {
	const citations = [aCitation('9/NQ', at('Kế hoạch'), { kind: 'Nghị quyết' }), aCitation('2-KH/TU', at('Kế hoạch'))];
	expect(superiorOf({ blocks, citations }, [])?.number).toBe('2-KH/TU');
});

test('a letter cites number, day and issuer, leaving out what is not known', () => {
	expect(citeSuperior({ kind: 'Kế hoạch', number: '2-KH/TU', date: plainDate('2026-09-05'), issuer: 'Tỉnh ủy' })).toBe(
		'Kế hoạch số 2-KH/TU ngày 5/9/2026 của Tỉnh ủy'
	);
	expect(citeSuperior({ kind: 'Kế hoạch', number: '2-KH/TU', date: null, issuer: null })).toBe('Kế hoạch số 2-KH/TU');
});
