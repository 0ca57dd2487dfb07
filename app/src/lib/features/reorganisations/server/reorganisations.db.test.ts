import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { readUnits } from '#lib/features/agencies/server/service.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Reorganisation } from '../schema.ts';
import { previewReorganisation, readReorganisations } from './service/read-reorganisation.ts';
import { reorganise } from './service/reorganise.ts';

const day = plainDate('2023-09-18');
const added = { name: 'Phòng Tổng hợp', shortName: 'Tổng hợp', code: 'TH' };
const wanted = (changes: Partial<Reorganisation>): Reorganisation => ({
	kind: 'merge',
	onDay: day,
	basis: 'Quyết định 12/QĐ-SKHCN',
	from: [],
	to: [],
	added: [],
	...changes
});

async function aPlanWithRows() {
	const ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	const [first = '', second = '', third = ''] = plan.unitIds;
	const type = (unitId: string, words: string) =>
		saveSheet(
			ctx,
			{ obligationId: plan.registrationId, unitId },
			{ arrangements: [{ kind: 'add', rowId: newId(), position: 1, cells: { c2: words } }], edits: [] }
		);
	await type(first, 'Việc của phòng thứ nhất');
	await type(second, 'Việc của phòng thứ hai');
	return { ctx, plan, first, second, third };
}

const rowsOf = (view: Awaited<ReturnType<typeof viewReturn>>) => view.rows.map(({ cells }) => cells['c2']?.v);

test('two units that are joined: the new one owes what they owed, with the rows both had begun, and the old ones are gone from the matrix', async () => {
	const { ctx, plan, first, second, third } = await aPlanWithRows();
	const merge = wanted({ from: [first, second], added: [added] });
	const before = await previewReorganisation(ctx, merge);
	expect(before.moves.filter(({ rows }) => rows > 0)).toMatchObject([{ rowsTo: 'Phòng Tổng hợp' }, { rowsTo: 'Phòng Tổng hợp' }]);
	await reorganise(ctx, merge);
	const fresh = (await readUnits(ctx)).find(({ code }) => code === 'TH');
	const view = await viewReturn(ctx, { obligationId: plan.registrationId, unitId: fresh?.id ?? '' });
	expect(rowsOf(view)).toEqual(['Việc của phòng thứ nhất', 'Việc của phòng thứ hai']);
	const { matrix } = await readTracking(ctx, plan.planId);
	expect(matrix.rows.map(({ unit }) => unit.id).toSorted()).toEqual([third, fresh?.id ?? ''].toSorted());
	expect((await readUnits(ctx)).find(({ id }) => id === first)?.activeTo).toBe('2023-09-17');
	expect(await readReorganisations(ctx)).toMatchObject([{ kind: 'merge', to: ['Phòng Tổng hợp'], basis: 'Quyết định 12/QĐ-SKHCN' }]);
});

test('what was handed in stays with the unit that handed it in, under its name', async () => {
	const { ctx, plan, first, third } = await aPlanWithRows();
	await sendActivities(ctx, plan, third, [{ c2: 'Đã gửi', c3: '20/9/2023' }]);
	await reorganise(ctx, wanted({ kind: 'rename', from: [third], added: [added] }));
	const old = await viewReturn(ctx, { obligationId: plan.registrationId, unitId: third });
	expect([old.status, rowsOf(old), old.unit.name]).toEqual(['submitted', ['Đã gửi'], expect.not.stringContaining('Tổng hợp')]);
	expect((await readTracking(ctx, plan.planId)).matrix.rows.some(({ unit }) => unit.id === first)).toBe(true);
});

test('rows that come to a unit which has handed in ask it for more, so that nothing is added behind its back', async () => {
	const { ctx, plan, first, third } = await aPlanWithRows();
	await sendActivities(ctx, plan, third, [{ c2: 'Đã gửi', c3: '20/9/2023' }]);
	const merge = wanted({ from: [first], to: [third] });
	expect((await previewReorganisation(ctx, merge)).moves.some(({ reopens }) => reopens.length === 1)).toBe(true);
	await reorganise(ctx, merge);
	const view = await viewReturn(ctx, { obligationId: plan.registrationId, unitId: third });
	expect([view.status, rowsOf(view)]).toEqual(['needs-more', ['Đã gửi', 'Việc của phòng thứ nhất']]);
});

test('a unit that is divided: both owe, the rows that were begun go to one; one that is closed owes nothing', async () => {
	const { ctx, plan, first, second } = await aPlanWithRows();
	const other = { name: 'Phòng Chuyên môn', shortName: 'Chuyên môn', code: 'CM' };
	await reorganise(ctx, wanted({ kind: 'split', from: [first], added: [added, other] }));
	const units = await readUnits(ctx);
	const rows = (code: string) =>
		viewReturn(ctx, { obligationId: plan.registrationId, unitId: units.find((unit) => unit.code === code)?.id ?? '' }).then(rowsOf);
	expect([await rows('TH'), await rows('CM')]).toEqual([['Việc của phòng thứ nhất'], []]);
	await reorganise(ctx, wanted({ kind: 'close', from: [second] }));
	expect((await readTracking(ctx, plan.planId)).matrix.rows.some(({ unit }) => unit.id === second)).toBe(false);
});

test.each([
	[{ from: [] }, 'reorganisation.from-missing'],
	[{ onDay: plainDate('2023-09-21') }, 'reorganisation.day-ahead'],
	[{ kind: 'split' as const }, 'reorganisation.to-too-few']
])('what cannot be done is refused before anything moves: %j', async (changes, code) => {
	const { ctx, first, second } = await aPlanWithRows();
	await expect(reorganise(ctx, wanted({ from: 'kind' in changes ? [first] : [first, second], added: [added], ...changes }))).rejects.toMatchObject({ code });
	expect((await readUnits(ctx)).every(({ activeTo }) => activeTo === null)).toBe(true);
});

test('only the Office reorganises', async () => {
	const { ctx, first, second } = await aPlanWithRows();
	await expect(reorganise(ctx.as('leader'), wanted({ from: [first, second], added: [added] }))).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
