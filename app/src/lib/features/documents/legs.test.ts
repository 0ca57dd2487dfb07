import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { legsOf } from './legs.ts';
import type { FactObligation } from './schema.ts';

const source = { block: 0, start: 0, end: 0, quote: '' };
const duty = (id: string, kind: FactObligation['kind'], iso: string, more: Partial<FactObligation> = {}): FactObligation => ({
	id,
	kind,
	units: [],
	unitIds: ['a'],
	role: 'lead',
	task: '',
	recipient: null,
	recipientInferred: false,
	inferredFrom: null,
	deadline: { words: '', iso: plainDate(iso), due: null, time: null, from: null, to: null, every: null, relation: 'by', source },
	product: null,
	source,
	foldsInto: null,
	confirmed: false,
	removed: false,
	...more
});
const legs = (...obligations: FactObligation[]) =>
	legsOf({ obligations, beforeMeaning: 'end-of-day-before' }, ['vp']).map(({ lowerDue, upperDue }) => [lowerDue, upperDue]);

test('a duty given to the Office alone is the Office’s, one given to it among others is the units’', () => {
	expect(legs(duty('o1', 'duty', '2026-10-05', { unitIds: ['vp'] }))).toEqual([[null, '2026-10-05']]);
	expect(legs(duty('o1', 'duty', '2026-10-05', { unitIds: ['vp', 'a'] }))).toEqual([['2026-10-05', null]]);
});

test('a consolidation follows what folds into it, and stands by itself when nothing does', () => {
	const upper = duty('o2', 'consolidation', '2026-09-29', { unitIds: ['vp'] });
	expect(legs(duty('o1', 'registration', '2026-09-24', { foldsInto: 'o2' }), upper)).toEqual([['2026-09-24', '2026-09-29']]);
	expect(legs(duty('o1', 'registration', '2026-09-24'), upper)).toEqual([
		['2026-09-24', null],
		[null, '2026-09-29']
	]);
});
