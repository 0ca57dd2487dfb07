import { expect, test } from 'vitest';
import { findAgencyBySlug } from '#lib/features/agencies/server/service.ts';
import { readPlans } from '#lib/features/plans/server/service.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { evidenceOf, loadProvince, province, unitsOf } from './province.ts';

test('a province has as many agencies and units as it says', () => {
	const counts = Array.from({ length: province.agencies }, (_, n) => unitsOf(province, n));
	expect([counts.reduce((sum, one) => sum + one, 0), counts[0]]).toEqual([3000, 1000]);
	expect(3000 * province.rowsPerUnit).toBe(60_000);
	const evidence = Array.from({ length: province.agencies }, (_, n) => evidenceOf(province, n));
	expect(evidence.reduce((sum, one) => sum + one, 0)).toBe(200_000);
});

test('a generated agency runs like any other, and generating again adds nothing', async () => {
	await using ctx = await testContext();
	const size = { agencies: 2, units: 13, largest: 10, rowsPerUnit: 3, evidence: 1000 };
	await loadProvince(ctx.db, ctx.now, size);
	await loadProvince(ctx.db, ctx.now, size);
	const agency = await findAgencyBySlug(ctx.db, 'tinh-mau');
	const office = { ...ctx, agencyId: agency?.id ?? '', requestId: newId() };
	const [plan] = await readPlans(office);
	const { matrix } = await readTracking(office, plan?.id ?? '');
	const registration = matrix.obligations.findIndex(({ kind }) => kind === 'registration');
	expect([matrix.rows.length, matrix.counts[registration]?.sent, matrix.counts[registration]?.tally['needs-more']]).toEqual([10, 8, 1]);
	const pieces = await readOnly(office, (tx) =>
		tx
			.selectFrom('evidence as e')
			.innerJoin('activities as a', 'a.id', 'e.activity_id')
			.select(['e.kind', ({ fn }) => fn.countAll<number>().as('count')])
			.groupBy('e.kind')
			.orderBy('e.kind')
			.execute()
	);
	expect(pieces.map(({ kind, count }) => [kind, Number(count)])).toEqual([
		['figure', 262],
		['link', 267],
		['photo', 240]
	]);
	const { count } = await readOnly(office, (tx) =>
		tx
			.selectFrom('submission_rows')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.executeTakeFirstOrThrow()
	);
	expect(Number(count)).toBe(30);
});
