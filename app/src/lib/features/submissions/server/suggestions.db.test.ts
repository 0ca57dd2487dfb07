import { expect, test } from 'vitest';
import { newId } from '#lib/server/database/new-id.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import type { ReturnKey } from './return-key.ts';
import { acceptSubmission } from './service/review-submission.ts';
import { saveSheet } from './service/save-sheet.ts';
import { submitSubmission } from './service/submit-submission.ts';
import { takeSuggestion, viewSuggestions } from './service/suggestions.ts';
import { viewReturn } from './service/view-return.ts';

type Cells = Readonly<Record<string, string>>;

async function accepted(ctx: TestContext, key: ReturnKey, rows: readonly Cells[]): Promise<void> {
	const arrangements = rows.map((cells, index) => ({ kind: 'add' as const, rowId: newId(), position: index + 1, cells }));
	await saveSheet(ctx, key, { arrangements, edits: [] });
	await submitSubmission(ctx, key, { channel: 'paper', receivedAt: ctx.now, proofSha256: null, reason: 'bản giấy' });
	const { submissionId, version } = await viewReturn(ctx, key);
	await acceptSubmission(ctx, { submissionId: submissionId ?? '', version });
}

/** A plan of last year for which two units registered, and this year's return. */
async function aPast(ctx: TestContext) {
	const last = await anOwedReturn(ctx, { year: 2025 });
	await accepted(ctx, last, [
		{ c2: 'Ra quân dọn vệ sinh', c3: '27/9/2025', head: 'II.1' },
		{ c2: 'Tọa đàm với đoàn viên', head: 'II.2' }
	]);
	await accepted(ctx, { ...last, unitId: last.otherUnitId }, [{ c2: 'Ra quân dọn vệ sinh', head: 'II.1' }]);
	return anOwedReturn(ctx);
}

const shown = async (...[ctx, key]: Parameters<typeof viewSuggestions>) =>
	(await viewSuggestions(ctx, key)).heads.map(({ label, suggestions }) => [
		label,
		...suggestions.map(({ name, units, lastYear, present }) => ({ name, units, lastYear, present }))
	]);

test('what units registered for earlier plans is suggested under this plan’s heads, alike ones as one with how many units', async () => {
	await using ctx = await testContext();
	const now = await aPast(ctx);
	expect(await shown(ctx.as('unit'), now)).toEqual([
		['II.1', { name: 'Ra quân dọn vệ sinh', units: 2, lastYear: 2025, present: false }],
		['II.2', { name: 'Tọa đàm với đoàn viên', units: 1, lastYear: 2025, present: false }]
	]);
});

test('one press adds it as a row with its head alone, twice with one key is once, and it is then said to be there', async () => {
	await using ctx = await testContext();
	const now = await aPast(ctx);
	const unit = ctx.as('unit');
	const id = (await viewSuggestions(unit, now)).heads[0]?.suggestions[0]?.id ?? '';
	const key = newId();
	await takeSuggestion(unit, now, id, key);
	await takeSuggestion(unit, now, id, key);
	const { rows, earlierDays } = await viewReturn(unit, now);
	expect(rows.map(({ cells }) => [cells['c2']?.v, cells['c3']?.v, cells['head']?.v])).toEqual([['Ra quân dọn vệ sinh', '', 'II.1']]);
	expect(earlierDays).toEqual([]);
	expect((await shown(unit, now))[0]?.[1]).toMatchObject({ present: true });
	await expect(takeSuggestion(unit, now, newId())).rejects.toMatchObject({ code: 'submission.suggestion-gone' });
});

test('who holds a link is told only what several units registered', async () => {
	await using ctx = await testContext();
	const now = await aPast(ctx);
	const holder = ctx.as({ kind: 'link', linkId: newId(), unitId: now.unitId, name: 'Phòng' });
	expect((await shown(holder, now)).flat().filter((one) => typeof one === 'object')).toMatchObject([{ name: 'Ra quân dọn vệ sinh', units: 2 }]);
});

test('rows of this year, and rows the Office did not accept, are no suggestion', async () => {
	await using ctx = await testContext();
	const last = await anOwedReturn(ctx, { year: 2025 });
	await saveSheet(ctx, last, { arrangements: [{ kind: 'add', rowId: newId(), position: 1, cells: { c2: 'Chưa gửi' } }], edits: [] });
	await accepted(ctx, await anOwedReturn(ctx), [{ c2: 'Của năm nay' }]);
	expect(await shown(ctx, await anOwedReturn(ctx))).toEqual([]);
});
