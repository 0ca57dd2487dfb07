import { expect, test } from 'vitest';
import { answerFinding } from '#lib/features/documents/server/service/answer-finding.ts';
import { readDocumentList } from '#lib/features/documents/server/service/list-documents.ts';
import { viewDocument } from '#lib/features/documents/server/service/view-document.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { compareVersion } from './service/compare-version.ts';
import { readRevised } from './service/read-revised.ts';
import { revisePlan } from './service/revise-plan.ts';
import { readRevisionNotices, readRevisions, readRevisionSlips, takeNote } from './service/revision-notices.ts';

/** The seed with the units' registration three days later. */
async function aLaterVersion(ctx: TestContext): Promise<string> {
	const { name, bytes } = seedFile();
	const text = new TextDecoder().decode(bytes).replaceAll('25/9/2023', '28/9/2023');
	const upload = await readUploadedFile(ctx, { name: `ban-sua-${name}`, bytes: new TextEncoder().encode(text) });
	if (!upload.ok) throw new Error(upload.code);
	return upload.documentId;
}

async function inspectorate(ctx: TestContext) {
	const { id: unitId } = await readOnly(ctx, (tx) => tx.selectFrom('units').select('id').where('name', '=', 'Thanh tra Sở').executeTakeFirstOrThrow());
	return ctx.as({ kind: 'user', userId: `unit-${unitId}`, role: 'unit', unitId, name: 'Đầu mối' });
}

test('a later version is known by kind, year and title, and says what is different for whom', async () => {
	await using ctx = await testContext();
	const plan = await aRunningPlan(ctx);
	const documentId = await aLaterVersion(ctx);
	expect(await readRevised(ctx, documentId)).toMatchObject({ id: plan.planId });
	const view = await compareVersion(ctx, documentId);
	expect(view.obligations).toMatchObject([{ fields: ['deadline'], before: { due: '2023-09-24' }, after: { due: '2023-09-27' } }]);
	expect(view.obligations[0]?.touched).toHaveLength(3);
	expect(view.unchanged).toBe(5);
	expect(view.paragraphs).toHaveLength(1);
	expect(view.paragraphs[0]?.pieces.filter(({ kind }) => kind === 'added')).toEqual([{ kind: 'added', text: '28' }]);
});

test('the plan follows the later version; obligations keep their identity and what was handed in', async () => {
	await using ctx = await testContext();
	const plan = await aRunningPlan(ctx);
	const unitId = plan.unitIds[1] ?? '';
	await sendActivities(ctx, plan, unitId, [{ c2: 'Tọa đàm' }]);
	const documentId = await aLaterVersion(ctx);
	expect(await revisePlan(ctx, { documentId, version: 1 })).toBe(plan.planId);
	const after = await readOnly(ctx, async (tx) => ({
		obligation: await tx.selectFrom('obligations').selectAll().where('id', '=', plan.registrationId).executeTakeFirstOrThrow(),
		count: await tx.selectFrom('obligations').select('id').where('withdrawn_at', 'is', null).execute(),
		submission: await tx.selectFrom('submissions').select('status').where('obligation_id', '=', plan.registrationId).executeTakeFirstOrThrow(),
		document: await tx.selectFrom('plans').select('document_id as id').where('id', '=', plan.planId).executeTakeFirstOrThrow()
	}));
	expect(after).toMatchObject({
		obligation: { due: '2023-09-27', folds_into: plan.consolidationId },
		submission: { status: 'submitted' },
		document: { id: documentId }
	});
	expect(after.count).toHaveLength(6);
	await expect(revisePlan(ctx, { documentId, version: 1 })).rejects.toMatchObject({ code: 'document.confirmed' });
});

test('answers to findings that still stand come along from the plan it revises, though that has another number', async () => {
	await using ctx = await testContext();
	const { name, bytes } = seedFile();
	const numbered = (number: string, day = '25/9/2023') =>
		new TextEncoder().encode(new TextDecoder().decode(bytes).replace('Số: /KH', `Số: ${number}/KH`).replaceAll('25/9/2023', day));
	await aRunningPlan(ctx, { name, bytes: numbered('41') });
	const [first] = await readDocumentList(ctx);
	const kept = (await viewDocument(ctx, first?.id ?? '')).findings.find(({ code }) => code === 'year-mismatch')?.key ?? '';
	await answerFinding(ctx, { documentId: first?.id ?? '', finding: kept, answer: 'ignored', reason: 'Theo bản của cấp trên' });
	const upload = await readUploadedFile(ctx, { name: `so-moi-${name}`, bytes: numbered('57', '28/9/2023') });
	const documentId = upload.ok ? upload.documentId : '';
	const answerOf = async () => (await viewDocument(ctx, documentId)).findings.find(({ key }) => key === kept)?.answer;
	expect(await answerOf()).toBeNull();
	await revisePlan(ctx, { documentId, version: 1 });
	expect(await answerOf()).toMatchObject({ answer: 'ignored', reason: 'Theo bản của cấp trên', carried: true });
});

test('only the units that are touched are told, each until it has taken note', async () => {
	await using ctx = await testContext();
	const plan = await aRunningPlan(ctx);
	await revisePlan(ctx, { documentId: await aLaterVersion(ctx), version: 1 });
	const unit = await inspectorate(ctx);
	const [notice, ...more] = await readRevisionNotices(unit);
	expect(more).toEqual([]);
	expect(notice?.changes).toMatchObject([{ fields: ['deadline'], before: { due: '2023-09-24' }, after: { due: '2023-09-27' } }]);
	await takeNote(unit, notice?.id ?? '');
	expect(await readRevisionNotices(unit)).toEqual([]);
	await expect(takeNote(unit, notice?.id ?? '')).rejects.toMatchObject({ code: 'revision.not-found' });
	const [line] = await readRevisions(ctx, plan.planId);
	expect(line?.touched).toHaveLength(3);
	expect(line?.unseen).toHaveLength(2);
	expect(line?.unseen).not.toContain('Thanh tra Sở');
});

test('a duty that the later version drops is withdrawn and can be seen no more among the tasks', async () => {
	await using ctx = await testContext();
	const { planId } = await aRunningPlan(ctx);
	const { name, bytes } = seedFile();
	const lines = new TextDecoder().decode(bytes).split('\n');
	const dropped = lines.filter((line) => !line.includes('Chủ trì, theo dõi'));
	expect(dropped.length).toBe(lines.length - 1);
	const upload = await readUploadedFile(ctx, { name, bytes: new TextEncoder().encode(dropped.join('\n')) });
	if (!upload.ok) throw new Error(upload.code);
	expect((await compareVersion(ctx, upload.documentId)).obligations).toMatchObject([{ after: null }]);
	await revisePlan(ctx, { documentId: upload.documentId, version: 1 });
	const withdrawn = await readOnly(ctx, (tx) => tx.selectFrom('obligations').select('kind').where('withdrawn_at', 'is not', null).execute());
	expect(withdrawn).toEqual([{ kind: 'duty' }]);
	expect(await readRevisionNotices(await inspectorate(ctx))).toEqual([]);
	const [revision] = await readRevisions(ctx, planId);
	const { slips } = await readRevisionSlips(ctx, planId, revision?.id ?? '');
	expect(slips.map(({ unit, changes }) => [unit, changes.map(({ after }) => after)])).toEqual([['Văn phòng Sở', [null]]]);
});

test('facts that moved meanwhile, and a unit, cannot revise', async () => {
	await using ctx = await testContext();
	const plan = await aRunningPlan(ctx);
	const documentId = await aLaterVersion(ctx);
	await expect(revisePlan(ctx, { documentId, version: 2 })).rejects.toMatchObject({ code: 'document.moved' });
	expect(await readRevisions(ctx, plan.planId)).toEqual([]);
	const unit = await inspectorate(ctx);
	await expect(async () => revisePlan(unit, { documentId, version: 1 })).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
