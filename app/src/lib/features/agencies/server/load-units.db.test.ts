import { unitsFromCsv } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext } from '../../../../../tests/support/context.ts';
import { readUnits } from './service.ts';
import { loadUnits } from './service/load-units.ts';

const csv = 'order,name,short,active\n2,Phòng Nghiệp vụ,NV,1\n1,Văn phòng Sở,VP,1\n3,Phòng đã giải thể,GT,0\n';

test('a list of units is loaded in its own order, without those that have ended', async () => {
	await using ctx = await testContext();
	expect((await loadUnits(ctx, unitsFromCsv(csv))).added).toEqual(['Văn phòng Sở', 'Phòng Nghiệp vụ']);
	expect((await readUnits(ctx)).slice(1)).toMatchObject([
		{ name: 'Văn phòng Sở', code: 'VP', kind: 'office' },
		{ name: 'Phòng Nghiệp vụ', code: 'NV', kind: 'division' }
	]);
});

test('a list loaded again adds only what is new', async () => {
	await using ctx = await testContext();
	await loadUnits(ctx, unitsFromCsv(csv));
	expect(await loadUnits(ctx, unitsFromCsv(`${csv}4,Thanh tra Sở,TTr,1\n`))).toEqual({ added: ['Thanh tra Sở'], known: ['Văn phòng Sở', 'Phòng Nghiệp vụ'] });
});
