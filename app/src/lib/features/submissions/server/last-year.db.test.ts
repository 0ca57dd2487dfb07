import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { reorganise } from '#lib/features/reorganisations/server/service/reorganise.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { takeLastYear, viewLastYear } from './service/last-year.ts';
import { saveSheet } from './service/save-sheet.ts';
import { submitSubmission } from './service/submit-submission.ts';
import { undoImport } from './service/take-import.ts';
import { viewReturn } from './service/view-return.ts';

type Cells = Readonly<Record<string, string>>;
const add = (cells: Cells) => ({ arrangements: [{ kind: 'add', rowId: newId(), position: 1, cells }] as const, edits: [] });

/** A return of last year that was sent with these rows, and this year's, not begun. */
async function twoYears(ctx: TestContext, rows: readonly Cells[]) {
	const last = await anOwedReturn(ctx, { year: 2025, due: '2025-09-24' });
	for (const cells of rows) await saveSheet(ctx.as('unit'), last, add(cells));
	await submitSubmission(ctx.as('unit'), last);
	return { last, now: await anOwedReturn(ctx) };
}

const sample = [
	{ c2: 'Ra quân', c3: '27/9/2025', head: 'II.1' },
	{ c2: 'Tọa đàm', c3: 'Quý IV' }
];

test('last year’s rows are offered with their days in this year, and taken as new rows that say which days are of last year', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const { now } = await twoYears(ctx, sample);
	const { rows, year } = await viewLastYear(ctx, now);
	expect(year).toBe(2025);
	expect(rows.map(({ cells, was, taken, head }) => [cells['c2'], cells['c3'], was['c3'], taken, head])).toEqual([
		['Ra quân', '27/9/2026', '27/9/2025', false, 'II.1'],
		['Tọa đàm', 'Quý IV', undefined, false, null]
	]);
	const { at } = await takeLastYear(
		ctx,
		now,
		rows.map(({ id }) => id)
	);
	const view = await viewReturn(ctx, now);
	expect(view.rows.map(({ cells }) => [cells['c2']?.v, cells['c3']?.v])).toEqual([
		['Ra quân', '27/9/2026'],
		['Tọa đàm', 'Quý IV']
	]);
	expect(view.earlierDays).toEqual([{ rowId: view.rows[0]?.id, days: { c3: '27/9/2026' } }]);
	expect((await viewLastYear(ctx, now)).rows.every(({ taken }) => taken)).toBe(true);
	await undoImport(ctx, now, new Date(at));
	expect((await viewReturn(ctx, now)).rows).toEqual([]);
});

test('nothing is sent while a row says last year’s day, until the unit has looked or has changed it', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const { now } = await twoYears(ctx, sample);
	const [first] = (await viewLastYear(ctx, now)).rows;
	await takeLastYear(ctx, now, [first?.id ?? '']);
	await expect(submitSubmission(ctx, now)).rejects.toMatchObject({ code: 'submission.earlier-days' });
	const { rows } = await viewReturn(ctx, now);
	const changed = { rowId: rows[0]?.id ?? '', column: 'c3', baseVersion: 1, value: '26/9/2026' };
	await saveSheet(ctx, now, { arrangements: [], edits: [changed] });
	expect(await submitSubmission(ctx, now)).toMatchObject({ version: 1 });
});

test('days that were looked at are sent and not asked about again', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const { now } = await twoYears(ctx, sample);
	await takeLastYear(
		ctx,
		now,
		(await viewLastYear(ctx, now)).rows.map(({ id }) => id)
	);
	await submitSubmission(ctx, now, null, '', true);
	expect((await viewReturn(ctx, now)).earlierDays).toEqual([]);
});

test('pressed twice with one key the rows come once; a return that was sent takes none; nothing ticked is said', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const { now } = await twoYears(ctx, sample);
	const ids = (await viewLastYear(ctx, now)).rows.map(({ id }) => id);
	const key = newId();
	expect(await takeLastYear(ctx, now, ids, key)).toEqual(await takeLastYear(ctx, now, ids, key));
	expect((await viewReturn(ctx, now)).rows).toHaveLength(2);
	await expect(takeLastYear(ctx, now, [])).rejects.toMatchObject({ code: 'submission.nothing-chosen' });
	await submitSubmission(ctx, now, null, '', true);
	await expect(takeLastYear(ctx, now, ids)).rejects.toMatchObject({ code: 'submission.not-editable' });
});

test('a unit that follows another after a reorganisation is offered what that one registered; a stranger’s rows are nobody’s', async () => {
	await using ctx = await testContext();
	const { now } = await twoYears(ctx, sample);
	const stranger = { ...now, unitId: now.otherUnitId };
	expect((await viewLastYear(ctx, stranger)).rows).toEqual([]);
	await expect(viewLastYear(ctx.as('unit'), stranger)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await reorganise(ctx, { kind: 'merge', onDay: plainDate('2026-09-01'), basis: 'Quyết định 1', from: [now.unitId], to: [now.otherUnitId], added: [] });
	expect((await viewLastYear(ctx, stranger)).rows.map(({ cells }) => cells['c2'])).toEqual(['Ra quân', 'Tọa đàm']);
});

test('a plan of another theme or of two years ago gives no rows', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const { last } = await twoYears(ctx, sample);
	expect((await viewLastYear(ctx, last)).rows).toEqual([]);
	expect((await viewLastYear(ctx, await anOwedReturn(ctx, { year: 2027 }))).rows).toEqual([]);
});
