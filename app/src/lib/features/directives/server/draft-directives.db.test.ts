import { plainDate, textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { formOf } from '#lib/features/drafts/draft-form.ts';
import { freezeDraft } from '#lib/features/drafts/server/service/freeze-draft.ts';
import { giveBackDraft } from '#lib/features/drafts/server/service/give-back-draft.ts';
import { readDraft } from '#lib/features/drafts/server/service/read-drafts.ts';
import { writeDraftDossier } from '#lib/features/drafts/server/service/write-draft-dossier.ts';
import { createDraft, saveDraft } from '#lib/features/drafts/server/service/write-draft.ts';
import { readHome } from '#lib/features/home/server/service.ts';
import { readPlan } from '#lib/features/plans/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan } from '../../../../../tests/support/running-plan.ts';
import { recallDuty } from './service/answer-duty.ts';
import { assignDirective } from './service/assign-directive.ts';
import { openSheet, readDirectives } from './service/read-directives.ts';
import { recordDirective } from './service/record-directive.ts';

const day = plainDate('2023-09-20');
const words = 'Giao Thanh tra kiểm tra trước giao ban.';
const photo = () => new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])], 'phieu.jpg');
const written = { words, position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day, file: null };
const on = (id: string) => ({ of: 'draft', id }) as const;

async function aDraft(ctx: TestContext) {
	const id = await createDraft(ctx, 'letter');
	const { content, version } = await readDraft(ctx, id);
	await saveDraft(ctx, id, { ...formOf(content), version, name: '', about: 'báo cáo quý III', signer: ['Nguyễn Văn Thử'], body: 'Đề nghị gửi báo cáo.' });
	return { id, version: version + 1 };
}

async function aDraftPutUp(ctx: TestContext) {
	const { id, version } = await aDraft(ctx);
	const chain = { initialTitle: [''], initialName: ['Phạm Văn Nháy'], initialAccount: [null], signAccount: null };
	await freezeDraft(ctx, id, version, { chain });
	return id;
}

const personOf = (ctx: TestContext, unitId: string): Context => ({
	...ctx,
	actor: { kind: 'user', userId: `unit-${unitId}`, role: 'unit', unitId, name: 'Đầu mối' }
});

test('words on the slip of a paper written here are kept with their photo and round, printed in its dossier, and stay when it comes back', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { id, version } = await aDraft(ctx);
	await expect(recordDirective(ctx, on(id), written)).rejects.toMatchObject({ code: 'draft.not-frozen' });
	await freezeDraft(ctx, id, version, { chain: { initialTitle: [''], initialName: [''], initialAccount: [null], signAccount: null } });
	await recordDirective(ctx.as('leader'), on(id), { ...written, file: photo() });
	const slip = (await readFile((await writeDraftDossier(ctx, id)).bytes, 'a.pdf')).document.blocks.map(textOf).join(' ').replace(/\s+/gu, ' ');
	expect(slip).toContain(`Bút phê ngày 20/9/2023 của GIÁM ĐỐC Nguyễn Văn Thử: “${words}”`);
	await giveBackDraft(ctx, id, { reason: 'xem bút phê', name: 'Nguyễn Văn Thử', day, file: null });
	const [directive] = (await readDirectives(ctx, on(id))).all;
	expect(directive).toMatchObject({ version: 1, words, on: day, file: { name: 'phieu.jpg' }, duty: null });
	expect((await openSheet(ctx, on(id), directive?.file?.sha256 ?? '')).bytes.byteLength).toBe(6);
	await expect(recordDirective(ctx.as('leader'), on(id), written)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('in one press they become a duty in the plan that was chosen, found by the unit today, called back and given out again', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	const id = await aDraftPutUp(ctx);
	const directiveId = await recordDirective(ctx, on(id), written);
	const [unit = ''] = plan.unitIds;
	expect((await readDirectives(ctx, on(id))).plans?.map((one) => one.id)).toEqual([plan.planId]);
	const given = { directiveId, plan: plan.planId, unit: [unit], deadline: 'trước giao ban', due: plainDate('2023-09-25') };
	await expect(assignDirective(ctx, { ...given, plan: null })).rejects.toMatchObject({ code: 'directive.plan-missing' });
	const dutyId = await assignDirective(ctx, given);
	await expect(assignDirective(ctx, given)).rejects.toMatchObject({ code: 'directive.assigned' });
	const task = (await readPlan(ctx, plan.planId)).tasks.find((one) => one.id === dutyId);
	expect(task).toMatchObject({ kind: 'duty', task: words, words: 'trước giao ban', directive: { on: day, who: 'GIÁM ĐỐC Nguyễn Văn Thử', words } });
	expect((await readHome(personOf(ctx, unit))).duties).toMatchObject([{ id: dutyId, words }]);
	await recallDuty(ctx, dutyId, { reason: 'Giao nhầm đơn vị' });
	const again = await assignDirective(ctx, given);
	expect((await readDirectives(ctx, on(id))).all[0]).toMatchObject({
		duty: { id: again, planId: plan.planId },
		recalls: [{ dutyId, reason: 'Giao nhầm đơn vị' }]
	});
});

test('a plan of nobody and a draft that was not put up to the leader take nothing', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	const id = await aDraftPutUp(ctx);
	const directiveId = await recordDirective(ctx, on(id), written);
	const given = { directiveId, plan: crypto.randomUUID(), unit: [...plan.unitIds], deadline: '', due: null };
	await expect(assignDirective(ctx, given)).rejects.toMatchObject({ code: 'plan.not-found' });
	await expect(recordDirective(ctx.as('unit'), on(id), written)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	expect((await readDirectives(ctx, on(id))).all[0]?.duty).toBeNull();
});
