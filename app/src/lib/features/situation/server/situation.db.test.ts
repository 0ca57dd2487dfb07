import { expect, test } from 'vitest';
import { aRunningPlan } from '../../../../../tests/support/running-plan.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { readDuty } from '#lib/features/directives/server/service/read-duties.ts';
import { recallDuty } from '#lib/features/directives/server/service/answer-duty.ts';
import { paperNow } from '#lib/features/drafts/server/service/place-draft.ts';
import { readFeedback } from '#lib/features/feedback/server/service/read-item.ts';
import { readPublicAnswers } from '#lib/features/feedback/server/service/read-public.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { becomeDuty } from './service/become-duty.ts';
import { beginReport } from './service/begin-report.ts';
import { becomeFeedback, keepNote } from './service/keep-note.ts';
import { readNote, readNotebook } from './service/read-notes.ts';
import { plainDate } from '@kheo/core';

const note = {
	words: 'Dư luận lo phí thẩm định tăng.',
	source: 'tổ dân phố 3',
	place: '',
	field: 'Việc khác',
	severity: 'watch' as const,
	unitId: null,
	link: '',
	picture: null
};

test('a note needs no sender, counts in its period alone, and is written once however often it is pressed', async () => {
	await using ctx = await testContext({ today: '2026-09-20' });
	const heardOn = plainDate('2026-09-18');
	const id = await keepNote(ctx, { ...note, heardOn }, 'press');
	expect(await keepNote(ctx, { ...note, heardOn }, 'press')).toBe(id);
	await keepNote(ctx, { ...note, heardOn, severity: 'urgent', link: 'https://facebook.example/1' });
	const book = await readNotebook(ctx, { from: '2026-09-01', to: '2026-09-30' });
	expect(book.byField).toEqual([{ field: 'Việc khác', calm: 0, watch: 1, urgent: 1 }]);
	expect(book.notes.map(({ way }) => way)).toEqual(['social', 'heard']);
	expect((await readNotebook(ctx, { from: '2026-08-01', to: '2026-08-31' })).notes).toEqual([]);
	await expect(keepNote(ctx, { ...note, heardOn: plainDate('2026-09-21') })).rejects.toMatchObject({ code: 'situation.in-future' });
	await expect(keepNote(ctx.as('unit'), { ...note, heardOn })).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('one press makes feedback of it, once, without a sender and not public', async () => {
	await using ctx = await testContext({ today: '2026-09-20' });
	const id = await keepNote(ctx, { ...note, heardOn: ctx.today });
	const feedback = await becomeFeedback(ctx, { id });
	const { item } = await readFeedback(ctx, feedback);
	expect(item).toMatchObject({ words: note.words, state: 'received', hasSender: false, mayPublish: false });
	expect((await readPublicAnswers(ctx, { q: '', kind: null, page: 1 })).found).toBe(0);
	await expect(becomeFeedback(ctx, { id })).rejects.toMatchObject({ code: 'situation.became-already' });
});

test('the report of a period is begun as a paper of the Office, once for one press', async () => {
	await using ctx = await testContext({ today: '2026-09-20' });
	await keepNote(ctx, { ...note, heardOn: ctx.today });
	const period = { from: plainDate('2026-09-01'), to: ctx.today };
	const id = await beginReport(ctx, period, 'press');
	expect(await beginReport(ctx, period, 'press')).toBe(id);
	const paper = await readOnly(ctx, (tx) => paperNow(tx, id));
	expect(paper?.body.map((part) => ('text' in part ? part.text : ''))).toContain(
		'- 20/9/2026, tổ dân phố 3 (cần theo dõi): Dư luận lo phí thẩm định tăng. Xử lý: chưa giao.'
	);
	await expect(beginReport(ctx, { from: ctx.today, to: plainDate('2026-09-01') })).rejects.toMatchObject({ code: 'situation.period-backwards' });
	await expect(beginReport(ctx.as('leader'), period)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('a report holds every note of its period, and the page counts those that it does not show', async () => {
	await using ctx = await testContext({ today: '2026-09-20' });
	await keepNote(ctx, { ...note, heardOn: plainDate('2026-09-02'), severity: 'urgent', words: 'Điều đầu tiên' });
	const { words, source, field, link, place } = note;
	const more = { words, source, field, link, place, heard_on: ctx.today, severity: 'calm', way: 'heard', entered_at: ctx.now, entered_by: '' } as const;
	const rows = Array.from({ length: 500 }, () => ({ ...more, id: newId() }));
	await inTransaction(ctx, 'test', async (tx) => (await tx.insertInto('situation_notes').values(rows).execute()) && leaveAsItWas(tx));
	const period = { from: plainDate('2026-09-01'), to: ctx.today };
	const book = await readNotebook(ctx, period);
	expect([book.found, book.notes.length, book.byField]).toEqual([501, 500, [{ field: 'Việc khác', calm: 500, watch: 0, urgent: 1 }]]);
	const paper = JSON.stringify(await beginReport(ctx, period).then((id) => readOnly(ctx, (tx) => paperNow(tx, id))));
	expect(paper).toContain('ghi nhận 501 điều');
	expect(paper).toContain('Điều đầu tiên');
});

test('one press makes an obligation of it in a plan, for its unit, once; both lead to each other, and the notebook’s words stay in the notebook', async () => {
	await using ctx = await testContext({ today: '2023-09-11' });
	const plan = await aRunningPlan(ctx);
	const unitId = plan.unitIds[0] ?? '';
	const id = await keepNote(ctx, { ...note, heardOn: ctx.today, unitId, severity: 'urgent' });
	const { note: seen, due, plans } = await readNote(ctx, id);
	expect([seen.unitId, due, plans.map((one) => one.id)]).toEqual([unitId, '2023-09-14', [plan.planId]]);
	const asked = { id, plan: plan.planId, unit: [unitId], task: 'Giải thích mức phí tại bộ phận một cửa', due };
	await expect(becomeDuty(ctx.as('unit'), asked)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(becomeDuty(ctx, { ...asked, due: plainDate('2023-09-08') })).rejects.toMatchObject({ code: 'situation.due-behind' });
	const duty = await becomeDuty(ctx, asked, 'press');
	expect(await becomeDuty(ctx, asked, 'press')).toBe(duty);
	await expect(becomeDuty(ctx, asked)).rejects.toMatchObject({ code: 'situation.given-already' });
	expect((await readNote(ctx, id)).note.duty).toMatchObject({ id: duty, due });
	const own = ctx.as({ kind: 'user', userId: 'dau-moi', role: 'unit', unitId, name: 'Đầu mối' });
	expect(await readDuty(own, duty)).toMatchObject({ words: asked.task, noteId: id, due, deadline: 'theo sổ nắm tình hình', finding: null });
	expect(JSON.stringify(await readDuty(own, duty))).not.toContain('Dư luận');
	await recallDuty(ctx, duty, { reason: 'Giao nhầm' });
	expect((await readNote(ctx, id)).note.duty).toBeNull();
	expect(await becomeDuty(ctx, asked)).not.toBe(duty);
});
