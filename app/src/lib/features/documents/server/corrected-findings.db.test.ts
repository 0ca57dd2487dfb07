import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import type { Correction, SaidObligation } from '../correction.ts';
import type { SaidDeadline } from '../said-deadline.ts';
import { answerFinding, mendFinding, undoMending } from './service/answer-finding.ts';
import { correctFacts } from './service/correct-facts.ts';
import { readUploadedFile } from './service/read-uploaded-file.ts';
import { viewDocument } from './service/view-document.ts';

const wednesday = { relation: 'by', day: plainDate('2023-09-27') } as const;
const sunday = { relation: 'by', day: plainDate('2023-10-01') } as const;

async function aReadPlan(ctx: TestContext) {
	const upload = await readUploadedFile(ctx, seedFile());
	if (!upload.ok) throw new Error(upload.code);
	const view = () => viewDocument(ctx, upload.documentId);
	const correct = async (correction: Correction) => correctFacts(ctx, { documentId: upload.documentId, version: (await view()).version, correction });
	const found = async (code: string) => (await view()).findings.filter((finding) => finding.code === code);
	return { documentId: upload.documentId, view, correct, found };
}

async function withDeadline({ view }: Awaited<ReturnType<typeof aReadPlan>>, id: string, deadline: SaidDeadline): Promise<Correction> {
	const obligation = (await view()).facts.obligations.find((one) => one.id === id);
	if (!obligation) throw new Error(`no obligation ${id}`);
	const { kind, units, unitIds, role, task, recipient, product, foldsInto } = obligation;
	const said: SaidObligation = { kind, units, unitIds, role, task, recipient, product, foldsInto, deadline };
	return { type: 'obligation', id, said };
}

test('a deadline corrected to a working day withdraws what was raised about it, and nothing else', async () => {
	await using ctx = await testContext();
	const plan = await aReadPlan(ctx);
	const before = (await plan.found('deadline-ends-on-rest-day')).map(({ message }) => message);
	expect(before).toHaveLength(2);
	await plan.correct(await withDeadline(plan, 'o2', wednesday));
	expect((await plan.found('deadline-ends-on-rest-day')).map(({ message }) => message)).toEqual([before[1]]);
	expect((await plan.found('deadline-slack')).map(({ message }) => message)[0]).toContain('27/9');
});

test('a deadline corrected to another rest day is a new finding, and the answer to the old one comes back with it', async () => {
	await using ctx = await testContext();
	const plan = await aReadPlan(ctx);
	const [old, other] = await plan.found('deadline-ends-on-rest-day');
	for (const finding of [old?.key ?? '', other?.key ?? ''])
		await answerFinding(ctx, { documentId: plan.documentId, finding, answer: 'accepted', reason: null });
	await plan.correct(await withDeadline(plan, 'o2', sunday));
	const now = await plan.found('deadline-ends-on-rest-day');
	expect(now.map(({ answer }) => answer?.answer ?? null)).toEqual([null, 'accepted']);
	expect(now[0]?.message).toContain('1/10');
	await answerFinding(ctx, { documentId: plan.documentId, finding: now[0]?.key ?? '', answer: 'ignored', reason: 'Ngày hội tổ chức vào Chủ nhật' });
	await plan.correct({ type: 'removal', id: 'o1' });
	expect((await plan.found('deadline-ends-on-rest-day'))[0]?.answer).toMatchObject({ answer: 'ignored' });
	await plan.correct(await withDeadline(plan, 'o2', { relation: 'before', day: plainDate('2023-09-25') }));
	expect((await plan.found('deadline-ends-on-rest-day')).map(({ key, answer }) => [key, answer?.answer])).toEqual([
		[old?.key, 'accepted'],
		[other?.key, 'accepted']
	]);
});

test('a number and a day entered by hand withdraw that they were blank', async () => {
	await using ctx = await testContext();
	const plan = await aReadPlan(ctx);
	const { header, theme } = (await plan.view()).facts;
	const day = plainDate('2023-09-20');
	await plan.correct({ type: 'header', theme, header: { ...header, number: '45', date: { iso: day, year: 2023, month: 9, day: 20 } } });
	const codes = (await plan.view()).findings.map(({ code }) => code);
	expect(codes).not.toContain('number-blank');
	expect(codes).not.toContain('date-blank');
	expect(codes).not.toContain('sign-by');
	expect(codes).toContain('symbol-broken');
});

test('a receiver that was inferred is no longer asked about once a person has confirmed it', async () => {
	await using ctx = await testContext();
	const plan = await aReadPlan(ctx);
	expect(await plan.found('recipient-inferred')).toHaveLength(1);
	await plan.correct({ type: 'confirmation', id: 'o2' });
	expect(await plan.found('recipient-inferred')).toEqual([]);
});

test('an obligation that was taken away raises nothing, and one added by hand is checked like the others', async () => {
	await using ctx = await testContext();
	const plan = await aReadPlan(ctx);
	await plan.correct({ type: 'removal', id: 'o2' });
	expect(await plan.found('deadline-ends-on-rest-day')).toHaveLength(1);
	const correction = await withDeadline(plan, 'o3', sunday);
	if (correction.type !== 'obligation') throw new Error(correction.type);
	await plan.correct({ type: 'addition', said: correction.said, source: null });
	const now = await plan.found('deadline-ends-on-rest-day');
	expect(now).toHaveLength(2);
	expect(now.find(({ message }) => message.includes('1/10'))?.places).toEqual([]);
});

test('what was mended stays mended, and can be undone, when the title’s year is corrected afterwards', async () => {
	await using ctx = await testContext();
	const plan = await aReadPlan(ctx);
	const finding = (await plan.found('year-mismatch'))[0]?.key ?? '';
	await mendFinding(ctx, { documentId: plan.documentId, finding, version: 1 });
	const { header, theme } = (await plan.view()).facts;
	await plan.correct({ type: 'header', theme, header: { ...header, title: header.title?.replaceAll('2023', '2024') ?? null } });
	expect((await plan.found('year-mismatch')).find(({ key }) => key === finding)?.answer).toMatchObject({ answer: 'mended' });
	await undoMending(ctx, { documentId: plan.documentId, finding, version: (await plan.view()).version });
	expect((await plan.view()).facts.repairs).toEqual([]);
});
