import { expect, test } from 'vitest';
import { obligationsByKind } from './obligations-by-kind.ts';
import type { FactObligation, Kind } from './schema.ts';

const fact = (kind: Kind, units: string, changes: Partial<FactObligation> = {}): FactObligation => ({
	id: crypto.randomUUID(),
	kind,
	units: [units],
	unitIds: [],
	role: 'lead',
	task: 'Việc',
	recipient: null,
	recipientInferred: false,
	inferredFrom: null,
	deadline: null,
	product: null,
	source: null,
	foldsInto: null,
	confirmed: false,
	removed: false,
	...changes
});

test('what is handed in comes before the duties, each kind under its units, and removed ones are left out', () => {
	const kinds = obligationsByKind([
		fact('duty', 'Phòng A'),
		fact('report', 'Phòng B'),
		fact('registration', 'Phòng A'),
		fact('registration', 'Phòng B', { confirmed: true }),
		fact('consolidation', 'Văn phòng', { removed: true })
	]);
	expect(kinds.map(({ kind, count, unseen, groups }) => [kind, count, unseen, groups.map(([units]) => units)])).toEqual([
		['registration', 2, 1, ['Phòng A', 'Phòng B']],
		['report', 1, 1, ['Phòng B']],
		['duty', 1, 1, ['Phòng A']]
	]);
});

test('many duties are folded only where something else is owed too', () => {
	const duties = Array.from({ length: 7 }, () => fact('duty', 'Phòng A'));
	expect(obligationsByKind(duties).map(({ isLong }) => isLong)).toEqual([false]);
	expect(obligationsByKind([...duties, fact('report', 'Phòng A')]).map(({ isLong }) => isLong)).toEqual([false, true]);
});
