import { noDecisions } from '@kheo/core';
import { expect, test } from 'vitest';
import { renamed, rowNames } from './row-names.ts';

const returns = [{ unit: 'Thanh tra Sở', rows: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }] }];

test('decisions travel between stored ids and names without loss, and drop rows that are gone', () => {
	const { nameOf, idOf } = rowNames(returns);
	const stored = {
		...noDecisions,
		sequence: ['r3', 'gone'],
		mergedInto: { r3: 'r1', gone: 'r1' },
		hidden: { r2: 'trùng' },
		wording: { r1: { c2: 'Hội nghị toàn Sở' } },
		apart: [['r1', 'r2'] as const, ['r1', 'gone'] as const]
	};
	const out = renamed(stored, nameOf);
	expect(out).toEqual({
		order: 'unit',
		sequence: ['Thanh tra Sở#3'],
		mergedInto: { 'Thanh tra Sở#3': 'Thanh tra Sở#1' },
		hidden: { 'Thanh tra Sở#2': 'trùng' },
		wording: { 'Thanh tra Sở#1': { c2: 'Hội nghị toàn Sở' } },
		apart: [['Thanh tra Sở#1', 'Thanh tra Sở#2']]
	});
	expect(renamed(out, idOf)).toEqual({ ...stored, sequence: ['r3'], mergedInto: { r3: 'r1' }, apart: [['r1', 'r2']] });
});
