import { plainDate, textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { changeHeading } from '#lib/features/consolidations/server/service/change-decisions.ts';
import { freezeConsolidation } from '#lib/features/consolidations/server/service/freeze-consolidation.ts';
import { giveBack } from '#lib/features/consolidations/server/service/give-back.ts';
import { readConsolidation } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { withdrawConsolidation } from '#lib/features/consolidations/server/service/withdraw-consolidation.ts';
import { writeDossier } from '#lib/features/consolidations/server/service/write-dossier.ts';
import { signRegister } from '#lib/features/issuing/server/service/sign-paper.ts';
import { withdrawSignature } from '#lib/features/issuing/server/service/take-back.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import type { Actor, Context } from '#lib/server/context.ts';
import type { Role } from '#lib/server/database/tables/memberships.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { anAcceptedRegister } from '../../../../../tests/support/frozen-register.ts';
import type { ChainFields } from '../schema.ts';
import { agree, enterPaperAgreement } from './service/agree.ts';
import { openProof } from './service/read-chain.ts';

const day = plainDate('2023-09-20');
const signature = { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day };
const scan = () => new File([Buffer.from('\u0089PNG\r\n\u001a\n một tấm ảnh', 'latin1')], 'phieu-trinh.png');

/** A register put up by the Office's clerk, to be initialled and then signed; either may have an account. */
async function putUp(ctx: TestContext, { initial = null, sign = null }: { initial?: string | null; sign?: string | null } = {}) {
	const plan = await anAcceptedRegister(ctx);
	const chain: ChainFields = {
		initialTitle: ['Chánh Văn phòng', ''],
		initialName: [initial === null ? 'Phạm Văn Nháy' : '', ''],
		initialAccount: [initial, null],
		signAccount: sign,
		warnedOf: sign ?? ''
	};
	await freezeConsolidation(ctx, plan.consolidationId, 1, { chain });
	const { view } = await readConsolidation(ctx, plan.consolidationId);
	return { obligationId: plan.consolidationId, id: view.seal?.id ?? '' };
}

async function memberOf(ctx: TestContext, role: Role, name: string): Promise<Context & { readonly userId: string }> {
	const userId = crypto.randomUUID();
	await addMember(ctx.as({ kind: 'system' }), {
		userId,
		unitId: null,
		role,
		displayName: name,
		formOfAddress: 'đồng chí',
		validFrom: plainDate('2020-01-01')
	});
	const actor: Actor = { kind: 'user', userId, role, unitId: null, name };
	return { ...ctx.as(actor), userId };
}

const chainOf = async (ctx: Context, obligationId: string) => (await readConsolidation(ctx, obligationId)).chain;
const hand = (subjectId: string, name: string, over = {}) => ({ subjectId, position: 2, name, day, file: null, ...over });

test('only the next in the chain may agree, each under their own account, and the page says who has it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const head = await memberOf(ctx, 'office', 'Phạm Văn Nháy');
	const leader = await memberOf(ctx, 'leader', 'Nguyễn Văn Thử');
	const { obligationId, id } = await putUp(ctx, { initial: head.userId, sign: leader.userId });
	expect((await chainOf(leader, obligationId))?.turn).toMatchObject({ part: 'initial', title: 'Chánh Văn phòng', name: 'Phạm Văn Nháy' });
	await expect(agree(leader, 'consolidation', { subjectId: id, position: 3 })).rejects.toMatchObject({ code: 'approval.moved' });
	await expect(agree(leader, 'consolidation', { subjectId: id, position: 2 })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(signRegister(ctx, obligationId, signature)).rejects.toMatchObject({ code: 'approval.not-finished' });
	await agree(head, 'consolidation', { subjectId: id, position: 2 });
	expect(await chainOf(leader, obligationId)).toMatchObject({ turn: { part: 'sign' }, mayAgree: true, since: ctx.now });
	await agree(leader, 'consolidation', { subjectId: id, position: 3 });
	expect((await chainOf(ctx, obligationId))?.turn).toBeNull();
	await signRegister(ctx, obligationId, signature);
});

test('what was initialled on paper is entered by the Office with who, when and the sheet, which can be opened again', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { obligationId, id } = await putUp(ctx);
	await expect(enterPaperAgreement(ctx.as('leader'), 'consolidation', hand(id, 'Phạm Văn Nháy'))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(enterPaperAgreement(ctx, 'consolidation', hand(id, 'Phạm Văn Nháy', { day: plainDate('2023-09-19') }))).rejects.toMatchObject({
		code: 'approval.day-before-last'
	});
	await enterPaperAgreement(ctx, 'consolidation', hand(id, 'Phạm Văn Nháy', { file: scan() }));
	const agreed = (await chainOf(ctx, obligationId))?.steps[1]?.agreed;
	expect(agreed).toMatchObject({ how: 'paper', name: 'Phạm Văn Nháy', on: day, enteredBy: 'Người office', proof: { name: 'phieu-trinh.png' } });
	const proof = await openProof(ctx, obligationId, agreed?.proof?.sha256 ?? '');
	expect(Buffer.from(proof.bytes)).toEqual(Buffer.from(await scan().arrayBuffer()));
	await signRegister(ctx, obligationId, signature);
	expect((await chainOf(ctx, obligationId))?.steps[2]?.agreed).toMatchObject({ how: 'paper', name: 'Nguyễn Văn Thử' });
});

test('the author alone cannot approve, neither by name on paper nor by account', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const author = await memberOf(ctx, 'office', 'Lê Thị Soạn');
	const { obligationId, id } = await putUp({ ...ctx, ...author }, { initial: author.userId });
	await agree(author, 'consolidation', { subjectId: id, position: 2 });
	await expect(signRegister(author, obligationId, { ...signature, name: ' lê thị  soạn' })).rejects.toMatchObject({ code: 'approval.alone' });
	await signRegister(author, obligationId, signature);
});

test('the database refuses a signature whose agreeing persons are all the author, whatever the code does', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { id } = await putUp(ctx);
	const forge = (...statements: readonly ReturnType<typeof sql>[]) =>
		inTransaction(ctx, 'forged', async (tx) => {
			for (const statement of statements) await statement.execute(tx);
			await audit(tx, { subject: { type: 'consolidation', id } });
		});
	const agreed = (position: number, name: string) =>
		sql`update approval_steps set how = 'paper', agreed_on = '2023-09-20', agreed_at = now(), agreed_name = ${name}, entered_by = 'x'
			where consolidation_id = ${id} and position = ${position}`;
	const signed = sql`insert into outgoing_documents (id, consolidation_id, content_sha256, kind, subject, signer_position, signer_name, signed_on, signed_at, signed_by)
		select gen_random_uuid(), id, content_sha256, 'Công văn', 'x', 'x', 'Nguyễn Văn Thử', '2023-09-20', now(), 'x' from consolidations where id = ${id}`;
	await expect(forge(signed)).rejects.toMatchObject({ constraint: 'approval_not_finished' });
	await expect(forge(agreed(3, 'Nguyễn Văn Thử'))).rejects.toMatchObject({ constraint: 'approval_order' });
	await expect(forge(agreed(2, 'Người office'), agreed(3, 'NGƯỜI  office'))).rejects.toMatchObject({ constraint: 'approval_alone' });
	await expect(forge(sql`delete from approval_steps`)).rejects.toThrow('permission denied');
	await expect(forge(sql`update approval_steps set name = 'Ai đó' where position = 1`)).rejects.toMatchObject({ constraint: 'approval_chain_frozen' });
	await expect(
		forge(sql`insert into approval_steps (consolidation_id, position, part, title, name) values (${id}, 4, 'initial', '', 'x')`)
	).rejects.toMatchObject({ constraint: 'approval_chain_frozen' });
	await forge(agreed(2, 'Người office'), agreed(3, 'Nguyễn Văn Thử'), signed);
});

test('nothing is frozen without a chain', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { obligationId } = await putUp(ctx);
	await giveBack(ctx, obligationId, { reason: 'sửa', name: 'Phạm Văn Nháy', day, file: null });
	const forged = inTransaction(ctx, 'forged', (tx) =>
		sql`update consolidations set status = 'frozen', content = '{}', content_sha256 = 'x', sources = '[]' where status = 'open'`.execute(tx)
	);
	await expect(forged).rejects.toMatchObject({ constraint: 'approval_chain_missing' });
});

test('whoever has it gives it back, on paper through the Office as well; the next version opens and its chain is offered as it was', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const head = await memberOf(ctx, 'office', 'Phạm Văn Nháy');
	const { obligationId } = await putUp(ctx, { initial: head.userId });
	await expect(giveBack(ctx.as('leader'), obligationId, 'chưa đến lượt')).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await giveBack(head, obligationId, 'Sửa dòng 1');
	const again = await readConsolidation(ctx, obligationId);
	expect(again.view).toMatchObject({ version: 2, status: 'open', returned: { by: 'Phạm Văn Nháy', reason: 'Sửa dòng 1' } });
	expect(again.proposed?.initials).toEqual([{ part: 'initial', title: 'Chánh Văn phòng', name: 'Phạm Văn Nháy', userId: head.userId }]);
	await freezeConsolidation(ctx, obligationId, 1);
	await giveBack(ctx, obligationId, { reason: 'Bổ sung thời gian', name: 'Nguyễn Văn Thử', day, file: scan() });
	const stored = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('consolidations')
			.select(['version', 'returned_by', 'returned_on', 'returned_proof_name'])
			.where('status', '=', 'returned')
			.orderBy('version')
			.execute()
	);
	expect(stored.at(-1)).toEqual({ version: 2, returned_by: 'Nguyễn Văn Thử', returned_on: day, returned_proof_name: 'phieu-trinh.png' });
});

test('the Office withdraws what it put up as long as nobody has agreed, with a reason; the chain stays and the next version opens', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { obligationId, id } = await putUp(ctx);
	await expect(async () => withdrawConsolidation(ctx.as('leader'), obligationId, { reason: 'x' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await withdrawConsolidation(ctx, obligationId, { reason: 'Sai tên đơn vị' });
	const { view, proposed } = await readConsolidation(ctx, obligationId);
	expect(view).toMatchObject({ version: 2, status: 'open', returned: { how: 'withdrawn', by: 'Người office', reason: 'Sai tên đơn vị' } });
	expect(proposed?.initials).toMatchObject([{ title: 'Chánh Văn phòng', name: 'Phạm Văn Nháy' }]);
	const kept = await readOnly(ctx, (tx) => tx.selectFrom('approval_steps').select('part').where('consolidation_id', '=', id).orderBy('position').execute());
	expect(kept.map(({ part }) => part)).toEqual(['draft', 'initial', 'sign']);
	await expect(withdrawConsolidation(ctx, obligationId, { reason: 'x' })).rejects.toMatchObject({ code: 'consolidation.not-frozen' });
});

test('once somebody has initialled, only whoever has it gives it back', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { obligationId, id } = await putUp(ctx);
	await enterPaperAgreement(ctx, 'consolidation', hand(id, 'Phạm Văn Nháy'));
	await expect(withdrawConsolidation(ctx, obligationId, { reason: 'x' })).rejects.toMatchObject({ code: 'consolidation.agreed' });
});

test('nobody is put into the chain without a name: a position alone is refused, an account gives its name', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await anAcceptedRegister(ctx);
	const chain = { initialTitle: ['Chánh Văn phòng'], initialName: [''], initialAccount: [null], signAccount: null };
	await expect(freezeConsolidation(ctx, plan.consolidationId, 1, { chain })).rejects.toMatchObject({ code: 'approval.nameless' });
	const head = await memberOf(ctx, 'office', 'Phạm Văn Nháy');
	await freezeConsolidation(ctx, plan.consolidationId, 1, { chain: { ...chain, initialAccount: [head.userId] } });
	expect((await chainOf(ctx, plan.consolidationId))?.steps[1]).toMatchObject({ title: 'Chánh Văn phòng', name: 'Phạm Văn Nháy' });
});

test('whoever puts a paper up and names themselves alone is told so before anything is frozen', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await anAcceptedRegister(ctx);
	const author = await memberOf(ctx, 'office', 'Nguyễn Văn Thử');
	const alone = { initialTitle: [], initialName: [], initialAccount: [], signAccount: author.userId, warnedOf: author.userId };
	await expect(freezeConsolidation(author, plan.consolidationId, 1, { chain: alone })).rejects.toMatchObject({ code: 'approval.alone' });
	await freezeConsolidation(author, plan.consolidationId, 1, { chain: { ...alone, signAccount: null } });
});

test('before there was a chain nobody is proposed, and the list holds those who may agree: neither who only administers nor who puts it up', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await anAcceptedRegister(ctx);
	const [drafter, leader] = [await memberOf(ctx, 'office', 'Người soạn'), await memberOf(ctx, 'leader', 'Nguyễn Văn Thử')];
	await memberOf(ctx, 'admin', 'Bùi Văn Trị');
	const { proposed } = await readConsolidation(drafter, plan.consolidationId);
	expect(proposed).toEqual({ initials: [], signer: leader.userId, members: [{ userId: leader.userId, name: 'Nguyễn Văn Thử' }] });
});

test('an account of another name than the signer’s is frozen only once the form has warned of that account', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await anAcceptedRegister(ctx);
	const named = { addressee: 'Sở Nội vụ', position: 'Giám đốc', name: 'Nguyễn Văn Thử', names: 'yes' };
	await changeHeading(ctx, plan.consolidationId, { version: 1, parentIssuer: '', capacity: '', onBehalfOf: '', ...named });
	const other = await memberOf(ctx, 'leader', 'Trần Thị Khác');
	const { decisionsVersion } = (await readConsolidation(ctx, plan.consolidationId)).view;
	const chain = { initialTitle: [], initialName: [], initialAccount: [], signAccount: other.userId };
	const freeze = (warnedOf: string) => freezeConsolidation(ctx, plan.consolidationId, decisionsVersion, { chain: { ...chain, warnedOf } });
	await expect(freeze('')).rejects.toMatchObject({ code: 'approval.other-signer' });
	await expect(freeze(crypto.randomUUID())).rejects.toMatchObject({ code: 'approval.other-signer' });
	await freeze(other.userId);
	expect((await chainOf(ctx, plan.consolidationId))?.steps.at(-1)).toMatchObject({ name: 'Nguyễn Văn Thử', userId: other.userId });
});

test('a signature entered by mistake opens the last place again', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { obligationId, id } = await putUp(ctx);
	await enterPaperAgreement(ctx, 'consolidation', hand(id, 'Phạm Văn Nháy'));
	const paper = await signRegister(ctx, obligationId, signature);
	await withdrawSignature(ctx, paper, 'ghi nhầm tên');
	expect((await chainOf(ctx, obligationId))?.turn).toMatchObject({ part: 'sign' });
	await signRegister(ctx, obligationId, { ...signature, name: 'Trần Thị Ký' });
});

test('the slip prints the chain with who has agreed', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { obligationId, id } = await putUp(ctx);
	await enterPaperAgreement(ctx, 'consolidation', hand(id, 'Phạm Văn Nháy'));
	const { bytes } = await writeDossier(ctx, obligationId);
	const said = (await readFile(bytes, 'a.pdf')).document.blocks.map(textOf).join(' ').replace(/\s+/gu, ' ');
	expect(said).toContain('Người soạn: Người office (20/9/2023); Ký nháy: Chánh Văn phòng Phạm Văn Nháy (20/9/2023); Ký:');
});
