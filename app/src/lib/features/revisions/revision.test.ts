import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import type { FactObligation } from '#lib/features/documents/schema.ts';
import { isChanged, reviseFacts } from './revision.ts';

const source = { block: 0, start: 0, end: 1, quote: 'x' };
const fact = (task: string, unitIds: string[], day: string | null, changes: Partial<FactObligation> = {}): FactObligation => ({
	id: 'o1',
	kind: 'registration',
	units: ['Các phòng'],
	unitIds,
	role: 'lead',
	task,
	recipient: null,
	recipientInferred: false,
	inferredFrom: null,
	deadline: day === null ? null : deadline(day),
	product: null,
	source,
	foldsInto: null,
	confirmed: true,
	removed: false,
	...changes
});
const deadline = (day: string): FactObligation['deadline'] => ({
	words: `trước ngày ${day}`,
	iso: plainDate(day),
	due: plainDate(day),
	time: null,
	from: null,
	to: null,
	every: null,
	relation: 'before',
	source
});
const facts = (...obligations: FactObligation[]) => ({ obligations, beforeMeaning: 'end-of-day-before' as const });

test('a new date concerns every unit that owes the product', () => {
	const [revision] = reviseFacts(facts(fact('Đăng ký hoạt động', ['a', 'b'], '2026-09-25')), facts(fact('Đăng ký hoạt động', ['a', 'b'], '2026-09-28')));
	expect(revision).toMatchObject({ fields: ['deadline'], unitIds: ['a', 'b'], before: { due: '2026-09-24' }, after: { due: '2026-09-27' } });
});

test('a unit that joins is touched, the others are not', () => {
	const [revision] = reviseFacts(facts(fact('Đăng ký hoạt động', ['a', 'b'], null)), facts(fact('Đăng ký hoạt động', ['a', 'b', 'c'], null)));
	expect(revision).toMatchObject({ fields: ['units'], unitIds: ['c'] });
});

test('what came and what went concern their units; what stayed is no change', () => {
	const revisions = reviseFacts(
		facts(fact('Đăng ký hoạt động', ['a'], null), fact('Tổ chức tọa đàm', ['b'], null)),
		facts(fact('Đăng ký hoạt động', ['a'], null), fact('Ra quân vệ sinh môi trường', ['c'], null))
	);
	expect(revisions.filter(isChanged).map(({ before, after, unitIds }) => [before?.fact.task, after?.fact.task, unitIds])).toEqual([
		[undefined, 'Ra quân vệ sinh môi trường', ['c']],
		['Tổ chức tọa đàm', undefined, ['b']]
	]);
});

test('an obligation that a person took out is not compared', () => {
	const removed = fact('Tổ chức tọa đàm', ['b'], null, { removed: true });
	expect(reviseFacts(facts(removed), facts())).toEqual([]);
});
