import { plainDate } from '@kheo/core';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { giveBack } from '#lib/features/consolidations/server/service/give-back.ts';
import { readConsolidation, readRegisterFile } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister } from '../../../../../tests/support/frozen-register.ts';
import type { Numbering } from '../schema.ts';
import { issuePaper } from './service/issue-paper.ts';
import { numberPaper } from './service/number-paper.ts';
import { readPaper } from './service/read-paper.ts';
import { enterPaper, signRegister } from './service/sign-paper.ts';
import { cancelNumber, withdrawSignature } from './service/take-back.ts';

const day = plainDate('2023-09-20');
const signature = { position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day };
const typed = (documentId: string, number: string, over: Partial<Numbering> = {}): Numbering => ({
	documentId,
	from: '',
	typed: number,
	symbol: '',
	day,
	file: null,
	scanReason: '',
	...over
});
const issue = (documentId: string) => ({ documentId, day, places: 'Như trên', keptBy: 'Văn thư', copies: 2, note: '', file: null, scanReason: '' });

async function signed(ctx: TestContext) {
	const plan = await aFrozenRegister(ctx);
	return { plan, paper: await signRegister(ctx, plan.consolidationId, signature) };
}

test('a frozen register is signed, numbered and issued in this order, and neither its hash nor its bytes change', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aFrozenRegister(ctx);
	const before = await Promise.all((['docx', 'xlsx', 'pdf'] as const).map((format) => readRegisterFile(ctx, plan.consolidationId, format)));
	const sealed = (await readConsolidation(ctx, plan.consolidationId)).view.seal;
	const paper = await signRegister(ctx, plan.consolidationId, signature);
	expect(await readPaper(ctx, paper)).toMatchObject({ state: 'signed', number: null, issueBy: '2023-09-21', sha256: sealed?.sha256 });
	await expect(issuePaper(ctx, issue(paper))).rejects.toMatchObject({ code: 'issue.moved' });
	expect(await numberPaper(ctx, typed(paper, 'Số: 57 /SKHCN-VP'))).toBe('57/SKHCN-VP');
	await issuePaper(ctx, issue(paper));
	expect(await readPaper(ctx, paper)).toMatchObject({ state: 'issued', number: { printed: '57/SKHCN-VP', dated: day }, copies: 2 });
	const after = await Promise.all((['docx', 'xlsx', 'pdf'] as const).map((format) => readRegisterFile(ctx, plan.consolidationId, format)));
	expect(after).toEqual(before);
	expect((await readConsolidation(ctx, plan.consolidationId)).view.seal?.sha256).toBe(sealed?.sha256);
});

test('each step leaves one entry in the log', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { paper } = await signed(ctx);
	await numberPaper(ctx, typed(paper, '57/SKHCN-VP'));
	await issuePaper(ctx, issue(paper));
	const entries = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('action').where('subject_id', '=', paper).orderBy('seq').execute());
	expect(entries.map(({ action }) => action)).toEqual(['paper.signed', 'paper.numbered', 'paper.issued']);
});

test('what is not frozen is not signed, what is signed is not signed again and not given back', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan, paper } = await signed(ctx);
	await expect(signRegister(ctx, plan.consolidationId, signature)).rejects.toMatchObject({ code: 'issue.moved' });
	await expect(giveBack(ctx.as('leader'), plan.consolidationId, 'sửa')).rejects.toMatchObject({ code: 'consolidation.signed' });
	await withdrawSignature(ctx, paper, 'ghi nhầm');
	await giveBack(ctx.as('leader'), plan.consolidationId, 'sửa');
	await expect(signRegister(ctx, plan.consolidationId, signature)).rejects.toMatchObject({ code: 'consolidation.not-frozen' });
});

test('no step bears a day to come, or one before the step it rests on', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aFrozenRegister(ctx);
	const [before, after] = [plainDate('2023-09-19'), plainDate('2023-09-21')];
	await expect(signRegister(ctx, plan.consolidationId, { ...signature, day: before })).rejects.toMatchObject({ code: 'issue.before-freezing' });
	await expect(signRegister(ctx, plan.consolidationId, { ...signature, day: after })).rejects.toMatchObject({ code: 'issue.day-in-future' });
	const paper = await signRegister(ctx, plan.consolidationId, signature);
	await expect(numberPaper(ctx, typed(paper, '57/SKHCN', { day: before }))).rejects.toMatchObject({ code: 'issue.before-signing' });
	const later = ctx.on('2023-09-22');
	await numberPaper(later, typed(paper, '57/SKHCN', { day: after }));
	await expect(issuePaper(later, issue(paper))).rejects.toMatchObject({ code: 'issue.before-number' });
});

test('a typed number is held to its shape and is not given to two papers; a gap is none of our business', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { paper } = await signed(ctx);
	await expect(numberPaper(ctx, typed(paper, '57-BC/SKHCN'))).rejects.toMatchObject({ code: 'number.party-shape' });
	await expect(numberPaper(ctx, typed(paper, '/SKHCN-VP'))).rejects.toMatchObject({ code: 'number.unreadable' });
	await numberPaper(ctx, typed(paper, '57/SKHCN-VP'));
	const other = await enterPaper(ctx, { ...signature, kind: 'Báo cáo', subject: 'Kết quả quý III' });
	await expect(numberPaper(ctx, typed(other, '57 / SKHCN–VP'))).rejects.toMatchObject({ code: 'number.taken' });
	expect(await numberPaper(ctx, typed(other, '99/BC-SKHCN'))).toBe('99/BC-SKHCN');
});

test('a struck number frees its paper for another, stays with its reason, and an issued one is not struck', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { paper } = await signed(ctx);
	await numberPaper(ctx, typed(paper, '75/SKHCN-VP'));
	await expect(withdrawSignature(ctx, paper, 'nhầm')).rejects.toMatchObject({ code: 'issue.moved' });
	const { number } = await readPaper(ctx, paper);
	await cancelNumber(ctx, number?.id ?? '', 'gõ nhầm 57 thành 75');
	await numberPaper(ctx, typed(paper, '57/SKHCN-VP'));
	const view = await readPaper(ctx, paper);
	expect([view.state, view.struck]).toEqual(['numbered', [{ printed: '75/SKHCN-VP', reason: 'gõ nhầm 57 thành 75' }]]);
	await issuePaper(ctx, issue(paper));
	await expect(cancelNumber(ctx, view.number?.id ?? '', 'muộn')).rejects.toMatchObject({ code: 'issue.moved' });
});

test('the database itself refuses a step out of order, whatever the code does', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan, paper } = await signed(ctx);
	const attempt = (statement: ReturnType<typeof sql>) => inTransaction(ctx, 'forged', (tx) => statement.execute(tx));
	await expect(attempt(sql`update outgoing_documents set issued_on = '2023-09-20' where id = ${paper}`)).rejects.toMatchObject({
		constraint: 'outgoing_without_number'
	});
	await expect(attempt(sql`update outgoing_documents set signed_on = '2023-09-19' where id = ${paper}`)).rejects.toMatchObject({
		constraint: 'outgoing_signed'
	});
	await expect(attempt(sql`update consolidations set status = 'returned' where obligation_id = ${plan.consolidationId}`)).rejects.toMatchObject({
		constraint: 'consolidation_signed'
	});
	await expect(attempt(sql`delete from outgoing_documents`)).rejects.toThrow('permission denied');
	await numberPaper(ctx, typed(paper, '57/SKHCN-VP'));
	await expect(attempt(sql`update document_numbers set number = '58' where document_id = ${paper}`)).rejects.toMatchObject({ constraint: 'number_in_book' });
	await expect(attempt(sql`delete from document_numbers`)).rejects.toThrow('permission denied');
});

test('a unit and a leader take no step', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aFrozenRegister(ctx);
	for (const who of ['unit', 'leader'] as const)
		expect(() => signRegister(ctx.as(who), plan.consolidationId, signature)).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
});
