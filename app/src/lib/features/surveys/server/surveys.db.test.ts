import { LEVELS, type Levels, textOf } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { anOpenSurvey } from '../../../../../tests/support/surveys.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { codeOf, kioskToken } from './marks.ts';
import { answerAssisted, answerAtKiosk, answerOnWeb } from './service/answer-survey.ts';
import { dropBatch, keyBatch, settleBatch, startBatch } from './service/key-papers.ts';
import { readBatch } from './service/read-batch.ts';
import { readResults } from './service/read-results.ts';
import { writeReport } from './service/write-report.ts';
import { writeResults } from './service/write-results.ts';
import { readKiosk, readPublicSurvey, readPublicSurveys, readSurveyDesk } from './service/read-surveys.ts';
import { closeSurvey, makeCodes, openSurvey, prolongSurvey, publishResults } from './service/run-survey.ts';

const citizen = { kind: 'citizen', name: '' } as const;
const all = (level: number): Levels => Array.from({ length: 10 }, () => level);
let addresses = 0;
const address = () => `203.0.113.${(addresses += 1)}`;
const web = (ctx: TestContext, code = '') => ({ code, website: '', token: formToken(ctx.agencyId, new Date(ctx.now.getTime() - 9000)) });
const say = (ctx: TestContext, surveyId: string, deskId = '', levels = all(5), key = newId()) =>
	answerOnWeb(ctx.as(citizen), { surveyId, deskId, levels }, web(ctx), address(), key);

test('web, tablet, an officer and papers are counted together, each press once, and the kept counts are those of the answers themselves', async () => {
	await using ctx = await testContext();
	const { id, deskIds } = await anOpenSurvey(ctx);
	const [land = '', law = ''] = deskIds;
	const key = newId();
	await say(ctx, id, land, all(5), key);
	await say(ctx, id, land, all(5), key);
	await Promise.all(Array.from({ length: 12 }, (_, at) => say(ctx, id, land, [...all(4).slice(1), (at % LEVELS) + 1])));
	await answerAtKiosk(ctx.as(citizen), { surveyId: id, deskId: law, levels: all(2) }, kioskToken(ctx.agencyId, id, law), newId());
	/** More than there are rows of counts for a desk: some of them add to what is there. */
	for (let at = 0; at < 40; at += 1) await answerAssisted(ctx.as('unit'), { surveyId: id, deskId: law, levels: [at % 6, ...all(3).slice(1)] }, newId());
	const { intake } = await readSurveyDesk(ctx, id);
	expect(intake.map(({ way, responses }) => `${way} ${responses}`).toSorted()).toEqual(['assisted 40', 'kiosk 1', 'web 13']);
	const [raw, kept] = await readOnly(ctx, async (tx) => {
		const answers = await tx.selectFrom('survey_responses').select(['desk_id', 'levels']).where('survey_id', '=', id).execute();
		return [answers, await tx.selectFrom('survey_tallies').select(['desk_id', 'tally']).where('survey_id', '=', id).execute()];
	});
	const cells = Array.from({ length: 50 }, (_, at) => at);
	for (const deskId of deskIds) {
		const counted = cells.map((at) => raw.filter((one) => one.desk_id === deskId && one.levels[Math.floor(at / LEVELS)] === (at % LEVELS) + 1).length);
		expect(cells.map((at) => kept.reduce((sum, one) => sum + (one.desk_id === deskId ? (one.tally[at] ?? 0) : 0), 0))).toEqual(counted);
	}
});

test('nothing is told before the survey is closed, then no group under five; the public sees it once it is published', async () => {
	await using ctx = await testContext();
	const { id, deskIds } = await anOpenSurvey(ctx);
	for (let at = 0; at < 6; at += 1) await say(ctx, id, deskIds[0], all(at < 3 ? 5 : 3));
	await say(ctx, id, deskIds[1], all(1));
	await expect(readResults(ctx, id)).rejects.toMatchObject({ code: 'survey.not-closed' });
	await expect(publishResults(ctx, id, { version: 2 })).rejects.toMatchObject({ code: 'survey.not-closed' });
	await expect(closeSurvey(ctx, id, { version: 2, population: 6 })).rejects.toMatchObject({ code: 'survey.population-small' });
	await closeSurvey(ctx, id, { version: 2, population: 7 });
	await expect(say(ctx, id, deskIds[0])).rejects.toMatchObject({ code: 'survey.not-open' });
	const { results } = await readResults(ctx, id);
	expect(results).toMatchObject({ responses: 7, margin: 0, desks: [{ responses: null }, { responses: null }] });
	expect(results.total?.index?.toFixed(1)).toBe('42.9');
	await expect(readResults(ctx.as(citizen), id)).rejects.toMatchObject({ code: 'people.not-public' });
	await publishResults(ctx, id, { version: 3 });
	expect((await readResults(ctx.as(citizen), id)).results).toEqual(results);
	const { id: running } = await anOpenSurvey(ctx);
	expect(await readPublicSurveys(ctx.as(citizen))).toMatchObject({ open: [{ id: running }], published: [{ id }] });
	const later = ctx.on('2026-09-20');
	expect(await readPublicSurveys({ ...later, actor: citizen })).toMatchObject({ open: [], published: [{ id }] });
	await expect(prolongSurvey(later, running, { version: 2, closesOn: ctx.on('2026-09-19').today })).rejects.toMatchObject({ code: 'survey.day-not-later' });
	await prolongSurvey(later, running, { version: 2, closesOn: later.today });
	expect(await readPublicSurveys({ ...later, actor: citizen })).toMatchObject({ open: [{ id: running }] });
	await expect(prolongSurvey(later, id, { version: 4, closesOn: later.today })).rejects.toMatchObject({ code: 'survey.moved' });
	const report = readDocx((await writeReport(ctx, id, 'docx')).bytes);
	expect(report.blocks.map(textOf).join('\n')).toMatch(/Chỉ số hài lòng chung: 42,9\s%/u);
	expect(new TextDecoder().decode((await writeReport(ctx, id, 'pdf')).bytes.slice(0, 5))).toBe('%PDF-');
	const csv = String((await writeResults(ctx, id, 'csv')).bytes);
	expect(csv).toContain('"Chung","Khảo sát quý III","7","70","10","0","30","0","30","42.86"');
	expect(csv).toContain('"Theo quầy","Quầy Tư pháp","","ít phiếu"');
});

test('a code opens the survey once; a made-up one and one of another survey do not', async () => {
	await using ctx = await testContext();
	const { id, deskIds } = await anOpenSurvey(ctx, { access: 'codes' });
	const deskId = deskIds[0] ?? '';
	await makeCodes(ctx, id, { version: 2, count: 2 });
	const use = (code: string, key = newId(), from = address()) =>
		answerOnWeb(ctx.as(citizen), { surveyId: id, deskId, levels: all(5) }, web(ctx, code), from, key);
	const key = newId();
	const code = codeOf(ctx.agencyId, id, 1);
	await use(code.toLowerCase().replace('-', ' '), key);
	await use(code, key);
	await expect(use(code)).rejects.toMatchObject({ code: 'survey.code-used' });
	for (const wrong of ['', '2223-222222', codeOf(ctx.agencyId, id, 3), codeOf(ctx.agencyId, newId(), 2)])
		await expect(use(wrong)).rejects.toMatchObject({ code: 'survey.code-wrong' });
	await expect(answerAtKiosk(ctx.as(citizen), { surveyId: id, deskId, levels: all(5) }, kioskToken(ctx.agencyId, id, deskId), newId())).rejects.toMatchObject({
		code: 'survey.not-open'
	});
	const stored = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('data').where('action', '=', 'survey.answered').execute());
	expect(JSON.stringify(stored)).not.toContain('number');
	expect((await readSurveyDesk(ctx, id)).used).toBe(1);
});

test('programs are refused, and so are answers that are not whole, of another desk, or on another day', async () => {
	await using ctx = await testContext();
	const { id, deskIds } = await anOpenSurvey(ctx);
	const deskId = deskIds[0] ?? '';
	const send = (more: object, levels = all(4), who = ctx) =>
		answerOnWeb(who.as(citizen), { surveyId: id, deskId, levels }, { ...web(ctx), ...more }, address(), newId());
	await expect(send({ token: formToken(ctx.agencyId, ctx.now) })).rejects.toMatchObject({ code: 'form.too-quick' });
	await expect(send({ token: 'x' })).rejects.toMatchObject({ code: 'form.old' });
	await expect(send({ website: 'http://spam.example' })).rejects.toMatchObject({ code: 'form.left-empty' });
	await expect(send({}, [0, ...all(4).slice(1)])).rejects.toMatchObject({ code: 'survey.answer-missing' });
	await expect(send({}, all(4).slice(1))).rejects.toMatchObject({ code: 'survey.answer-missing' });
	await expect(say(ctx, id, newId())).rejects.toMatchObject({ code: 'survey.desk-missing' });
	const late = ctx.on('2026-09-20');
	const form = { ...web(ctx), token: formToken(ctx.agencyId, new Date(late.now.getTime() - 9000)) };
	await expect(answerOnWeb({ ...late, actor: citizen }, { surveyId: id, deskId, levels: all(5) }, form, address(), newId())).rejects.toMatchObject({
		code: 'survey.not-open'
	});
	await expect(answerAtKiosk(ctx.as(citizen), { surveyId: id, deskId, levels: all(5) }, 'x', newId())).rejects.toMatchObject({ code: 'survey.not-found' });
	await expect(readPublicSurvey(ctx.as(citizen), newId())).rejects.toMatchObject({ code: 'survey.not-found' });
});

test('a tablet asks nothing when its answers would not be taken, and is opened by its own address alone', async () => {
	await using ctx = await testContext();
	const [open, coded] = [await anOpenSurvey(ctx), await anOpenSurvey(ctx, { access: 'codes' })];
	const [desk = '', other = ''] = open.deskIds;
	const tablet = (who: Context, { id, deskIds }: typeof open) =>
		readKiosk({ ...who, actor: citizen }, id, `${deskIds[0] ?? ''}.${kioskToken(ctx.agencyId, id, deskIds[0] ?? '')}`);
	expect(await tablet(ctx, open)).toMatchObject({ takes: true, desk: { id: desk } });
	expect(await tablet(ctx.on('2026-09-20'), open)).toMatchObject({ takes: false });
	expect(await tablet(ctx, coded)).toMatchObject({ takes: false });
	for (const wrong of [desk, `${desk}.x`, `${other}.${kioskToken(ctx.agencyId, open.id, desk)}`])
		await expect(readKiosk(ctx.as(citizen), open.id, wrong)).rejects.toMatchObject({ code: 'people.not-public' });
});

test('two persons key a batch without seeing each other’s; what differs is settled on the paper before it counts', async () => {
	await using ctx = await testContext();
	const { id, deskIds } = await anOpenSurvey(ctx);
	const [first, second] = [ctx.as('office'), ctx.as('unit')];
	const batch = await startBatch(first, { surveyId: id, desk: deskIds[0] ?? '', papers: 3, collectedOn: ctx.today });
	const key = (who: typeof first, version: number, third: string) => keyBatch(who, { id: batch, version, papers: ['5555555555', '44444 44444', third] });
	await expect(key(first, 1, '333')).rejects.toMatchObject({ code: 'survey.keyed-unread' });
	await key(first, 1, '33333 33330');
	await expect(key(first, 2, '33333 33330')).rejects.toMatchObject({ code: 'survey.same-person' });
	expect(await readBatch(first, batch)).toMatchObject({ mayKey: false, differences: [] });
	await expect(closeSurvey(ctx, id, { version: 2, population: null })).rejects.toMatchObject({ code: 'survey.batch-open' });
	await key(second, 2, '33133 33330');
	expect(await readOnly(ctx, (tx) => tx.selectFrom('survey_papers').select(['number', 'second']).orderBy('number').execute())).toMatchObject([
		{ number: 1, second: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5] },
		{ number: 2 },
		{ number: 3, second: [3, 3, 1, 3, 3, 3, 3, 3, 3, 0] }
	]);
	expect((await readBatch(second, batch)).differences).toEqual([{ number: 3, question: 2, first: 3, second: 1 }]);
	await expect(settleBatch(second, { id: batch, version: 3, chosen: new Map() })).rejects.toMatchObject({ code: 'survey.answer-missing' });
	await settleBatch(second, { id: batch, version: 3, chosen: new Map([['3:2', 1]]) });
	expect((await readSurveyDesk(ctx, id)).intake).toEqual([{ deskId: deskIds[0], way: 'paper', responses: 3 }]);
	expect(await readOnly(ctx, (tx) => tx.selectFrom('survey_papers').select('number').execute())).toEqual([]);
	const wrong = await startBatch(first, { surveyId: id, desk: deskIds[1] ?? '', papers: 1, collectedOn: ctx.today });
	await dropBatch(first, { id: wrong, version: 1 });
	await closeSurvey(ctx, id, { version: 2, population: null });
	await expect(settleBatch(second, { id: batch, version: 4, chosen: new Map() })).rejects.toMatchObject({ code: 'survey.batch-moved' });
});

test('what is asked stays from the opening on, also for a statement that goes round the use case; answers are never changed', async () => {
	await using ctx = await testContext();
	const { id, deskIds } = await anOpenSurvey(ctx);
	await expect(openSurvey(ctx, id, { version: 1 })).rejects.toMatchObject({ code: 'survey.moved' });
	const forged = inTransaction(ctx, 'survey.forged', (tx) => tx.updateTable('surveys').set({ questions: '[]' }).where('id', '=', id).execute());
	await expect(forged).rejects.toMatchObject({ constraint: 'surveys_frozen' });
	const gone = inTransaction(ctx, 'survey.forged', (tx) => tx.deleteFrom('survey_desks').where('survey_id', '=', id).execute());
	await expect(gone).rejects.toMatchObject({ constraint: 'surveys_frozen' });
	await say(ctx, id, deskIds[0]);
	const changed = inTransaction(ctx, 'survey.forged', (tx) => tx.updateTable('survey_responses').set({ way: 'paper' }).execute());
	await expect(changed).rejects.toThrow(/permission denied/u);
	await expect(openSurvey(ctx.as('unit'), id, { version: 2 })).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
