import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { correct } from './correct.ts';
import type { Correction, SaidObligation } from './correction.ts';
import type { FactDeadline, FactObligation, Facts } from './schema.ts';

const place = { block: 2, start: 0, end: 4, quote: 'việc' };
const printed: FactDeadline = {
	words: 'trước ngày 10/5/2026',
	iso: plainDate('2026-05-10'),
	due: plainDate('2026-05-09'),
	time: null,
	from: null,
	to: null,
	every: null,
	relation: 'before',
	source: place
};
const anObligation = (more: Partial<FactObligation> = {}): FactObligation => ({
	id: 'o1',
	kind: 'duty',
	units: ['Các phòng'],
	unitIds: ['a', 'b'],
	role: 'lead',
	task: 'việc',
	recipient: 'Văn phòng',
	recipientInferred: true,
	inferredFrom: 'câu khác',
	deadline: printed,
	product: null,
	source: place,
	foldsInto: null,
	confirmed: false,
	removed: false,
	...more
});
const facts = (...obligations: FactObligation[]): Facts => ({
	header: {
		kind: null,
		number: null,
		symbol: null,
		issuer: null,
		parentIssuer: null,
		place: null,
		title: null,
		date: { iso: null, year: null, month: null, day: null }
	},
	theme: '',
	period: null,
	beforeMeaning: 'end-of-day-before',
	obligations,
	repairs: []
});
const said = (more: Partial<SaidObligation> = {}): SaidObligation => {
	const { kind, units, unitIds, role, task, recipient, product, foldsInto } = anObligation();
	return { kind, units, unitIds, role, task, recipient, product, foldsInto, deadline: { relation: 'before', day: plainDate('2026-05-10') }, ...more };
};
const after = (correction: Correction, ...before: FactObligation[]) => correct(facts(...before), correction).obligations;

test('a deadline that is said as it was printed keeps the words and the place it was read from', () => {
	expect(after({ type: 'obligation', id: 'o1', said: said() }, anObligation())[0]?.deadline).toBe(printed);
});

test('another day becomes another deadline in words of its own', () => {
	const moved = said({ deadline: { relation: 'by', day: plainDate('2026-05-12') } });
	const [obligation] = after({ type: 'obligation', id: 'o1', said: moved }, anObligation());
	expect(obligation?.deadline).toMatchObject({ words: 'chậm nhất ngày 12/5/2026', due: '2026-05-12', source: place });
	expect(obligation?.confirmed).toBe(true);
});

test('a receiver stays inferred until it is written over', () => {
	expect(after({ type: 'obligation', id: 'o1', said: said() }, anObligation())[0]?.recipientInferred).toBe(true);
	expect(after({ type: 'obligation', id: 'o1', said: said({ recipient: 'Ban Giám đốc' }) }, anObligation())[0]?.recipientInferred).toBe(false);
});

test('all confirmed at once are confirmed, those removed stay removed', () => {
	const both = after({ type: 'all-confirmed' }, anObligation(), anObligation({ id: 'o2', removed: true }));
	expect(both.map(({ confirmed, removed }) => [confirmed, removed])).toEqual([
		[true, false],
		[true, true]
	]);
});

test('removing hides an obligation and restoring brings it back whole', () => {
	const [removed] = after({ type: 'removal', id: 'o1' }, anObligation());
	expect(removed?.removed).toBe(true);
	expect(after({ type: 'restoration', id: 'o1' }, removed ?? anObligation())).toEqual([anObligation()]);
});

test('an added obligation gets an id of its own', () => {
	const added = after({ type: 'addition', said: said({ task: 'mới' }), source: null }, anObligation(), anObligation({ id: 'o7' }));
	expect(added.at(-1)).toMatchObject({ id: 'o8', task: 'mới', confirmed: true });
});

test('an answer about a phrase holds wherever the phrase stands alone, whatever its accents', () => {
	const both = [anObligation(), anObligation({ id: 'o2', units: ['Văn phòng'] }), anObligation({ id: 'o3', units: ['CÁC PHÒNG'] })];
	expect(after({ type: 'group', phrase: 'các phòng', unitIds: ['c'] }, ...both).map(({ unitIds }) => unitIds)).toEqual([['c'], ['a', 'b'], ['c']]);
});

test('the form chosen for one task is that task’s alone', () => {
	const both = after({ type: 'form', id: 'o2', label: 'Phụ lục 2' }, anObligation(), anObligation({ id: 'o2' }));
	expect(both.map(({ form }) => form)).toEqual([undefined, 'Phụ lục 2']);
});
