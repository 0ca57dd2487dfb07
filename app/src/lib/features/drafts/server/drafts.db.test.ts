import { plainDate } from '@kheo/core';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { enterArrival } from '#lib/features/issuing/server/service/arrivals.ts';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { readPaper } from '#lib/features/issuing/server/service/read-paper.ts';
import { signDraft } from '#lib/features/issuing/server/service/sign-paper.ts';
import type { Context } from '#lib/server/context.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { formOf } from '../draft-form.ts';
import type { DraftForm } from '../schema.ts';
import { switchRules } from '#lib/features/documents/server/service/rule-switches.ts';
import { checkDraft } from './service/check-draft.ts';
import { addComment, closeComment } from './service/comment.ts';
import { freezeDraft } from './service/freeze-draft.ts';
import { readKnownDocuments } from './service/known-documents.ts';
import { giveBackDraft } from './service/give-back-draft.ts';
import { compareVersions, readDraft, readDrafts } from './service/read-drafts.ts';
import { readPaperStyle, savePaperStyle } from './service/paper-style.ts';
import { createDraft, saveDraft } from './service/write-draft.ts';
import { checkPaper, writePaper } from './service/write-paper.ts';

async function form(ctx: Context, id: string, over: Partial<DraftForm> = {}): Promise<DraftForm> {
	const { content, version } = await readDraft(ctx, id);
	return { ...formOf(content), version, name: '', ...over };
}

async function letter(ctx: Context): Promise<string> {
	const id = await createDraft(ctx, 'letter');
	await saveDraft(ctx, id, await form(ctx, id, { about: 'báo cáo quý III', body: 'Đề nghị các phòng gửi báo cáo trước ngày 20/9/2026.' }));
	return id;
}

const onPaper = (reason: string, day = plainDate('2026-09-08')) => ({ reason, name: 'Lê Quang Thử', day, file: null });
const someoneElse = (ctx: Context): Context => ({ ...ctx, actor: { kind: 'user', userId: 'other', role: 'office', unitId: null, name: 'Lê Khác' } });
const later = (ctx: Context, minutes: number): Context => ({ ...ctx, now: new Date(ctx.now.getTime() + minutes * 60_000) });

test('a draft begins with the agency’s own head and has nothing for the checker of layout to say', async () => {
	await using ctx = await testContext();
	for (const kind of ['letter', 'decision', 'minutes'] as const) {
		const id = await createDraft(ctx, kind);
		expect((await checkPaper(ctx, id)).findings).toEqual([]);
	}
	expect((await readDrafts(ctx)).map(({ status }) => status)).toEqual(['draft', 'draft', 'draft']);
});

test('the same words saved again write nothing; other words make the next version', async () => {
	await using ctx = await testContext();
	const id = await letter(ctx);
	expect(await saveDraft(ctx, id, await form(ctx, id))).toMatchObject({ saved: { version: 2 } });
	expect(await saveDraft(ctx, id, await form(ctx, id, { about: 'khác' }))).toMatchObject({ saved: { version: 3 } });
});

test('of two who write at once the second gets the first one’s words back, and saving on top keeps them as a version', async () => {
	await using ctx = await testContext();
	const id = await letter(ctx);
	const [mine, theirs] = [await form(ctx, id, { body: 'Lời của tôi.' }), await form(ctx, id, { body: 'Lời của người kia.' })];
	await saveDraft(someoneElse(ctx), id, theirs);
	const answer = await saveDraft(ctx, id, mine);
	expect(answer).toMatchObject({ conflict: { version: 3, by: 'Lê Khác', body: 'Lời của người kia.' } });
	expect(await saveDraft(ctx, id, { ...mine, version: 3 })).toMatchObject({ saved: { version: 4 } });
	const { changes } = await compareVersions(ctx, id, 3, null);
	expect(changes.parts.find(({ state }) => state === 'changed')?.words.filter(({ kind }) => kind === 'removed')).not.toEqual([]);
});

test('while one person types a version is kept every ten minutes at most, and at each named save', async () => {
	await using ctx = await testContext();
	const id = await letter(ctx);
	for (const [minutes, body] of [
		[1, 'Một.'],
		[2, 'Hai.'],
		[12, 'Ba.'],
		[13, 'Bốn.']
	] as const)
		await saveDraft(later(ctx, minutes), id, await form(ctx, id, { body }));
	await saveDraft(later(ctx, 14), id, await form(ctx, id, { body: 'Năm.', name: 'gửi xin ý kiến' }));
	expect((await readDraft(ctx, id)).versions.map(({ version, name }) => [version, name])).toEqual([
		[7, 'gửi xin ý kiến'],
		[4, null],
		[1, null]
	]);
});

test('a frozen draft keeps its hash and bytes, is signed with them, numbered with its own symbol and issued', async () => {
	await using ctx = await testContext({ today: '2026-09-08' });
	const id = await letter(ctx);
	await freezeDraft(ctx, id, 2);
	const { sha256 } = await readDraft(ctx, id);
	const before = await Promise.all([writePaper(ctx, id, 'docx'), writePaper(ctx, id, 'pdf')]);
	await expect(saveDraft(ctx, id, await form(ctx, id, { about: 'khác' }))).rejects.toMatchObject({ code: 'draft.frozen' });
	const day = plainDate('2026-09-08');
	const paper = await signDraft(ctx, id, { position: 'GIÁM ĐỐC', name: 'Lê Quang Thử', day });
	const view = await readPaper(ctx, paper);
	expect(view).toMatchObject({ kind: 'Công văn', subject: 'báo cáo quý III', sha256, draftId: id });
	await expect(giveBackDraft(ctx, id, onPaper('sửa'))).rejects.toMatchObject({ code: 'draft.signed' });
	await expect(signDraft(ctx, id, { position: 'GIÁM ĐỐC', name: 'Lê Quang Thử', day })).rejects.toMatchObject({ code: 'issue.moved' });
	await numberPaper(ctx, { documentId: paper, from: '', typed: `57/${view.symbol}`, symbol: '', day, file: null, scanReason: '' });
	await issuePaper(ctx, { documentId: paper, day, places: 'Như trên', keptBy: 'Văn thư', copies: 2, note: '', file: null, scanReason: '' });
	expect(await Promise.all([writePaper(ctx, id, 'docx'), writePaper(ctx, id, 'pdf')])).toEqual(before);
});

test('what is not frozen is not signed, and a returned draft goes on where it was', async () => {
	await using ctx = await testContext();
	const id = await letter(ctx);
	const signature = { position: 'GIÁM ĐỐC', name: 'Lê Quang Thử', day: ctx.today };
	await expect(signDraft(ctx, id, signature)).rejects.toMatchObject({ code: 'draft.not-frozen' });
	await expect(freezeDraft(ctx, id, 1)).rejects.toMatchObject({ code: 'draft.moved' });
	await freezeDraft(ctx, id, 2);
	await giveBackDraft(ctx, id, onPaper('sai ngày', ctx.today));
	expect(await saveDraft(ctx, id, await form(ctx, id, { about: 'khác' }))).toMatchObject({ saved: { version: 3 } });
});

test('the database itself lets nobody write into a frozen draft', async () => {
	await using ctx = await testContext();
	const id = await letter(ctx);
	await freezeDraft(ctx, id, 2);
	const write = inTransaction(ctx, 'draft.saved', async (tx) => {
		await sql`update drafts set content = '{}'::jsonb where id = ${id}`.execute(tx);
	});
	await expect(write).rejects.toMatchObject({ constraint: 'draft_frozen' });
});

test('a remark stays with its part when the part is rewritten, until it is dealt with', async () => {
	await using ctx = await testContext();
	const id = await letter(ctx);
	const partId = (await readDraft(ctx, id)).content.body[0]?.id ?? '';
	const remark = await addComment(ctx, id, { partId, words: 'Ghi rõ giờ.' });
	await saveDraft(ctx, id, await form(ctx, id, { body: 'Đoạn mới.\nĐề nghị các phòng gửi báo cáo trước 16 giờ ngày 20/9/2026.' }));
	const { content, comments } = await readDraft(ctx, id);
	expect(comments).toMatchObject([{ partId, quote: 'Đề nghị các phòng gửi báo cáo trước ngày 20/9/2026.', resolvedBy: null }]);
	expect(content.body.some((part) => part.id === partId)).toBe(true);
	await closeComment(ctx, id, remark);
	await closeComment(ctx, id, remark);
	expect((await readDraft(ctx, id)).comments).toMatchObject([{ resolvedBy: 'Người office' }]);
});

test('only the Office writes papers, and the log holds hashes, not words', async () => {
	await using ctx = await testContext();
	const id = await letter(ctx);
	await expect(readDraft(ctx.as('unit'), id)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	expect(() => createDraft(ctx.as('leader'), 'plan')).toThrow('actor.not-allowed');
	const gathered = await readOnly(ctx, (tx) => tx.selectFrom('audit_drafts').select('after').where('subject_id', '=', id).execute());
	expect(JSON.stringify(gathered)).toMatch(/sha256/);
	expect(JSON.stringify(gathered)).not.toContain('báo cáo');
});

test('what a careful clerk would raise is named with the line that it stands in; what the agency switched off is not', async () => {
	await using ctx = await testContext();
	const id = await letter(ctx);
	const body = 'Căn cứ Nghị định số 30/2020/NĐ-CP;\nHọp ngày 31/9/2026 tại hội trường.';
	await saveDraft(ctx, id, await form(ctx, id, { body }));
	const found = await checkDraft(ctx, id);
	expect(found).toContainEqual(expect.objectContaining({ code: 'date-impossible', line: 'Họp ngày 31/9/2026 tại hội trường./.', quote: '31/9/2026' }));
	await switchRules(ctx, []);
	expect(await checkDraft(ctx, id)).toEqual([]);
});

test('a citation that lacks something is mended from the incoming book; who is not of the Office does not see what may be cited', async () => {
	await using ctx = await testContext({ today: '2026-09-08' });
	const decree = { issuer: 'Chính phủ', number: '30/2020/NĐ-CP', issuedOn: plainDate('2020-03-05'), kind: 'Nghị định', subject: 'Công tác văn thư' };
	const entered = { arrivedOn: ctx.today, places: '', passedOn: null, due: null, note: '', documentId: null, again: false };
	await enterArrival(ctx, { ...decree, ...entered });
	expect((await readKnownDocuments(ctx)).held).toEqual([
		{ kind: 'Nghị định', number: '30/2020/NĐ-CP', date: '2020-03-05', issuer: 'Chính phủ', about: 'Công tác văn thư' }
	]);
	const id = await letter(ctx);
	await saveDraft(ctx, id, await form(ctx, id, { body: 'Căn cứ Nghị định số 30/2020/NĐ-CP;\nSở đề nghị.' }));
	const found = (await checkDraft(ctx, id)).find(({ code }) => code === 'citation-incomplete');
	const full = 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư';
	expect(found?.fixes).toEqual([{ line: 'Căn cứ Nghị định số 30/2020/NĐ-CP;', quote: 'Nghị định số 30/2020/NĐ-CP', nth: 0, with: full }]);
	await saveDraft(ctx, id, await form(ctx, id, { body: `Căn cứ ${full};\nSở đề nghị.` }));
	expect((await checkDraft(ctx, id)).filter(({ code }) => code === 'citation-incomplete')).toEqual([]);
	await expect(async () => readKnownDocuments(ctx.as('unit'))).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('what the agency chose inside the ranges of its act goes into papers begun from then on; a value outside is refused', async () => {
	await using ctx = await testContext();
	const before = await createDraft(ctx, 'letter');
	await savePaperStyle(ctx, { size: 13, left: 35 });
	await expect(savePaperStyle(ctx, { size: 15 })).rejects.toMatchObject({ code: 'draft.style-outside' });
	expect((await readPaperStyle(ctx)).chosen).toEqual({ size: 13, left: 35 });
	const after = await createDraft(ctx, 'letter');
	const styles = await Promise.all([before, after].map(async (id) => (await readDraft(ctx, id)).content.style));
	expect(styles).toEqual([undefined, { size: 13, left: 35 }]);
});
