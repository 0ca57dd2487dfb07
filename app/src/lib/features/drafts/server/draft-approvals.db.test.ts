import { plainDate, textOf } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { readFile } from '@kheo/documents/read-file';
import { replaceInDocx } from '@kheo/documents/replace-in-docx';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { agree, enterPaperAgreement } from '#lib/features/approvals/server/service/agree.ts';
import type { ChainFields } from '#lib/features/approvals/schema.ts';
import { readHome } from '#lib/features/home/server/service.ts';
import { signDraft } from '#lib/features/issuing/server/service/sign-paper.ts';
import { withdrawSignature } from '#lib/features/issuing/server/service/take-back.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { formOf } from '../draft-form.ts';
import { readDraftCorrection, takeOverDraftCorrection, uploadDraftCorrection } from './service/correct-draft.ts';
import { freezeDraft } from './service/freeze-draft.ts';
import { giveBackDraft } from './service/give-back-draft.ts';
import { openReturnProof, readDraft } from './service/read-drafts.ts';
import { writeDraftDossier } from './service/write-draft-dossier.ts';
import { createDraft, saveDraft } from './service/write-draft.ts';
import { writePaper } from './service/write-paper.ts';

const signature = { position: 'GIÁM ĐỐC', name: 'Trần Thị Ký', day: plainDate('2026-09-01') };
const scan = () => new File([Buffer.from('\u0089PNG\r\n\u001a\n một tấm ảnh', 'latin1')], 'phieu-trinh.png');
const body = ['Căn cứ Luật Nhà ở;', 'Đề nghị các phòng gửi báo cáo trước ngày 20/9/2026.', '| Stt | Nội dung |', '| 1 | Rà soát hồ sơ |'].join('\n');

async function putUp(ctx: TestContext, { initial = null, sign = null }: { initial?: string | null; sign?: string | null } = {}) {
	const id = await createDraft(ctx, 'letter');
	const { content, version } = await readDraft(ctx, id);
	await saveDraft(ctx, id, { ...formOf(content), version, name: '', about: 'báo cáo quý III', signer: [signature.name], body });
	const chain: ChainFields = { initialTitle: ['Chánh Văn phòng', ''], initialName: ['Phạm Văn Nháy', ''], initialAccount: [initial, null], signAccount: sign };
	await freezeDraft(ctx, id, version + 1, { chain });
	return { id, round: await roundOf(ctx, id) };
}

const roundOf = async (ctx: Context, id: string) => (await readDraft(ctx, id)).chain?.subjectId ?? '';

async function leaderOf(ctx: TestContext, name: string) {
	const userId = crypto.randomUUID();
	const member = { userId, unitId: null, role: 'leader' as const, displayName: name, formOfAddress: 'đồng chí', validFrom: plainDate('2020-01-01') };
	await addMember(ctx.as({ kind: 'system' }), member);
	return { ...ctx.as({ kind: 'user', userId, role: 'leader', unitId: null, name }), userId };
}

/** These differences, the one who initials having been told. */
const told = (taken: readonly number[]) => ({ taken: [...taken], holder: 2 });

const hand = (subjectId: string, name: string) => ({ subjectId, position: 2, name, day: signature.day, file: scan() });

test('a paper written here goes the chain that was named as it was put up, in the app and on paper alike, before it is signed', async () => {
	await using ctx = await testContext();
	const leader = await leaderOf(ctx, 'Trần Thị Ký');
	const { id, round } = await putUp(ctx, { sign: leader.userId });
	await expect(signDraft(ctx, id, signature)).rejects.toMatchObject({ code: 'approval.not-finished' });
	await expect(agree(leader, 'draft', { subjectId: round, position: 3 })).rejects.toMatchObject({ code: 'approval.moved' });
	await enterPaperAgreement(ctx, 'draft', hand(round, 'Phạm Văn Nháy'));
	const sheet = (await readDraft(ctx, id)).chain?.steps[1]?.agreed?.proof?.sha256 ?? '';
	expect((await openReturnProof(leader, id, sheet)).name).toBe('phieu-trinh.png');
	await agree(leader, 'draft', { subjectId: round, position: 3 });
	await signDraft(ctx, id, signature);
	expect((await readDraft(ctx, id)).chain?.steps.map(({ agreed }) => agreed?.how)).toEqual(['app', 'paper', 'app']);
});

test('a leader reads what is put up to them and nothing else, and finds it on the first page', async () => {
	await using ctx = await testContext();
	const [own, other] = [await leaderOf(ctx, 'Trần Thị Ký'), await leaderOf(ctx, 'Lê Văn Khác')];
	const written = await createDraft(ctx, 'letter');
	await expect(readDraft(own, written)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const { id } = await putUp(ctx, { sign: own.userId });
	expect((await readDraft(own, id)).content.about).toBe('báo cáo quý III');
	expect((await writePaper(own, id, 'docx')).bytes.byteLength).toBeGreaterThan(1000);
	await expect(writePaper(other, id, 'docx')).rejects.toMatchObject({ code: 'actor.not-allowed' });
	expect((await readHome(own)).frozen).toMatchObject([{ task: 'Công văn: báo cáo quý III', path: `drafts/${id}`, has: { step: { part: 'initial' } } }]);
	expect((await readHome(other)).frozen).toEqual([]);
	await giveBackDraft(ctx, id, { reason: 'sửa', name: 'Phạm Văn Nháy', day: ctx.today, file: null });
	await expect(readDraft(own, id)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('whoever has it gives it back with a reason; what was put up stays, and the next time it goes a new chain', async () => {
	await using ctx = await testContext();
	const leader = await leaderOf(ctx, 'Trần Thị Ký');
	const { id, round } = await putUp(ctx, { initial: leader.userId });
	await expect(giveBackDraft(ctx, id, { reason: 'sửa', name: '', day: '', file: null })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await giveBackDraft(leader, id, { reason: 'Ghi rõ ngày.', name: '', day: '', file: null });
	const back = await readDraft(ctx, id);
	expect(back).toMatchObject({
		status: 'draft',
		chain: null,
		rounds: [{ round: 1, status: 'returned', returnedBy: 'Trần Thị Ký', returnedReason: 'Ghi rõ ngày.' }]
	});
	await expect(agree(leader, 'draft', { subjectId: round, position: 2 })).rejects.toMatchObject({ code: 'draft.not-frozen' });
	await freezeDraft(ctx, id, back.version);
	expect(await readDraft(ctx, id)).toMatchObject({ rounds: [{ round: 2, version: back.version }, { round: 1 }], chain: { turn: { part: 'sign' } } });
	const slip = await wordsOf((await writeDraftDossier(ctx, id)).bytes);
	expect(slip).toContain('Trần Thị Ký trả lại ngày 01/9/2026: “Ghi rõ ngày.”');
	expect(slip).toContain('1. Căn cứ: Luật Nhà ở.');
	expect(slip).toContain('Rà soát hồ sơ');
});

const wordsOf = async (bytes: Uint8Array) => (await readFile(bytes, 'a.pdf')).document.blocks.map(textOf).join(' ').replace(/\s+/gu, ' ');

test('nobody approves their own paper alone, and a signature entered by mistake leaves the chain waiting for it again', async () => {
	await using ctx = await testContext();
	const { id, round } = await putUp(ctx);
	await enterPaperAgreement(ctx, 'draft', hand(round, 'Người office'));
	await expect(signDraft(ctx, id, { ...signature, name: ' người  Office' })).rejects.toMatchObject({ code: 'approval.alone' });
	const paper = await signDraft(ctx, id, signature);
	await withdrawSignature(ctx, paper, 'nhầm văn bản');
	expect((await readDraft(ctx, id)).chain?.turn).toMatchObject({ part: 'sign' });
	await signDraft(ctx, id, signature);
});

test('the database itself lets no draft be frozen without a chain, opened while it is up, or signed before all have agreed', async () => {
	await using ctx = await testContext();
	const { id } = await putUp(ctx);
	const attempt = (query: ReturnType<typeof sql>) =>
		inTransaction(ctx, 'draft.saved', async (tx) => {
			await query.execute(tx);
			await audit(tx, { subject: { type: 'draft', id } });
		});
	await expect(attempt(sql`update drafts set status = 'draft', frozen_at = null, docx_sha256 = null where id = ${id}`)).rejects.toMatchObject({
		constraint: 'draft_round_order'
	});
	const other = await createDraft(ctx, 'notice');
	const freeze = sql`update drafts set status = 'frozen', frozen_at = now(), docx_sha256 = content_sha256 where id = ${other}`;
	await expect(attempt(freeze)).rejects.toMatchObject({ constraint: 'approval_chain_missing' });
	const sign = sql`insert into outgoing_documents (id, draft_id, content_sha256, kind, subject, signer_position, signer_name, signed_on, signed_at, signed_by)
		select gen_random_uuid(), id, content_sha256, 'Công văn', 'x', 'GĐ', 'Trần Thị Ký', '2026-09-01', now(), 'x' from drafts where id = ${id}`;
	await expect(attempt(sign)).rejects.toMatchObject({ constraint: 'approval_not_finished' });
});

test('a Word file corrected by hand shows what differs, and what is chosen opens the draft with it; the number in its blank is no difference', async () => {
	await using ctx = await testContext();
	const { id } = await putUp(ctx);
	const file = correctedBy((await writePaper(ctx, id, 'docx')).bytes, [
		['trước ngày 20/9/2026', 'trước ngày 25/9/2026'],
		['Rà soát hồ sơ', 'Rà soát toàn bộ hồ sơ']
	]);
	const correction = await uploadDraftCorrection(ctx, id, { name: 'Trần Thị Ký', file, sure: false });
	const { differences } = await readDraftCorrection(ctx, id, correction);
	expect(differences.map(({ is, lost }) => [is, lost])).toEqual([
		['Đề nghị các phòng gửi báo cáo trước ngày 25/9/2026./.', false],
		['Rà soát toàn bộ hồ sơ', false]
	]);
	await expect(takeOverDraftCorrection(ctx, id, correction, told([]))).rejects.toMatchObject({ code: 'correction.nothing-chosen' });
	await takeOverDraftCorrection(ctx, id, correction, told([1]));
	const draft = await readDraft(ctx, id);
	expect(draft).toMatchObject({ status: 'draft', rounds: [{ status: 'returned', returnedBy: 'Trần Thị Ký' }] });
	expect(formOf(draft.content).body).toBe(body.replace('Rà soát hồ sơ', 'Rà soát toàn bộ hồ sơ'));
	expect(await readDraftCorrection(ctx, id, correction)).toMatchObject({ isOpen: false, outcome: { taken: [{ was: 'Rà soát hồ sơ' }], left: [{}] } });
	await freezeDraft(ctx, id, draft.version);
});

test('what somebody holds is not taken from under them: the person at the form says that they have been told, and who it was', async () => {
	await using ctx = await testContext();
	const { id, round } = await putUp(ctx);
	const file = correctedBy((await writePaper(ctx, id, 'docx')).bytes, [['Rà soát hồ sơ', 'Rà soát toàn bộ hồ sơ']]);
	const correction = await uploadDraftCorrection(ctx, id, { name: 'Trần Thị Ký', file, sure: false });
	expect((await readDraftCorrection(ctx, id, correction)).holder).toMatchObject({ part: 'initial', position: 2 });
	const take = (holder: number | null) => takeOverDraftCorrection(ctx, id, correction, { taken: [0], holder });
	await expect(take(null)).rejects.toMatchObject({ code: 'correction.holder-unconfirmed' });
	await enterPaperAgreement(ctx, 'draft', hand(round, 'Phạm Văn Nháy'));
	await expect(take(2)).rejects.toMatchObject({ code: 'correction.moved' });
	expect((await readDraft(ctx, id)).status).toBe('frozen');
	await take(3);
	expect((await readDraft(ctx, id)).status).toBe('draft');
});

test('a file of another paper is refused, one that is not much like this paper is asked about, and who has looked may send it', async () => {
	await using ctx = await testContext();
	const { id } = await putUp(ctx);
	const other = await createDraft(ctx, 'report');
	const upload = (bytes: Uint8Array, sure: boolean) =>
		uploadDraftCorrection(ctx, id, { name: 'Trần Thị Ký', file: new File([Buffer.from(bytes)], 'cong-van-sua.docx'), sure });
	await expect(upload((await writePaper(ctx, other, 'docx')).bytes, true)).rejects.toMatchObject({ code: 'correction.other-paper' });
	const rewritten = correctedBy((await writePaper(ctx, id, 'docx')).bytes, [
		['Đề nghị các phòng gửi báo cáo trước ngày', 'Yêu cầu mọi đơn vị nộp số liệu chậm nhất ngày']
	]);
	const bytes = new Uint8Array(await rewritten.arrayBuffer());
	await expect(upload(bytes, false)).rejects.toMatchObject({ code: 'correction.unlike' });
	expect((await readDraft(ctx, id)).corrections).toEqual([]);
	await upload(bytes, true);
	expect((await readDraft(ctx, id)).corrections).toHaveLength(1);
});

test('the slip on top of a paper lists what was noticed in its text', async () => {
	await using ctx = await testContext();
	const id = await createDraft(ctx, 'letter');
	const { content, version } = await readDraft(ctx, id);
	await saveDraft(ctx, id, { ...formOf(content), version, name: '', about: 'họp', body: 'Họp ngày 31/9/2026 tại hội trường.' });
	expect(await wordsOf((await writeDraftDossier(ctx, id)).bytes)).toContain('31/9/2026”)');
});

function correctedBy(bytes: Uint8Array, words: readonly (readonly [string, string])[]): File {
	const texts = readDocx(bytes).blocks.map(textOf);
	const replacements = words.map(([was, is]) => {
		const block = texts.findIndex((text) => text.includes(was));
		const start = texts[block]?.indexOf(was) ?? 0;
		return { source: { block, start, end: start + was.length, quote: was }, with: is };
	});
	return new File([Buffer.from(replaceInDocx(bytes, replacements).bytes)], 'cong-van-sua.docx');
}
