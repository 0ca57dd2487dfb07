import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import '../../../../../tests/support/surveys.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { beginForm, deleteForm, goOn, type Press } from './service/answer-questionnaire.ts';
import { forgetOldWords } from './service/forget-words.ts';
import { prepareQuestionnaire, putQuestion, raiseQuestion, removeQuestion } from './service/make-questionnaire.ts';
import { readOpenQuestionnaires, readQuestionnaireDesk, writeQuestionnaireCsv } from './service/read-questionnaires.ts';
import { changeQuestionnaire, closeQuestionnaire, openQuestionnaire, prolongQuestionnaire } from './service/run-questionnaire.ts';

const citizen = { kind: 'citizen', name: '' } as const;
let addresses = 0;
const address = () => `198.51.100.${(addresses += 1)}`;
const question = { question: '', kind: 'one' as const, words: 'Đã đến chưa?', options: ['có', 'chưa'], required: true, when: '' };

async function prepared(ctx: TestContext) {
	const id = await prepareQuestionnaire(ctx, { title: 'Giờ làm việc', purpose: '', closesOn: ctx.today, retentionMonths: 6 });
	await putQuestion(ctx, id, { version: 1, ...question });
	const { questionnaire } = await readQuestionnaireDesk(ctx, id);
	const came = questionnaire.questions[0]?.id ?? '';
	await putQuestion(ctx, id, { version: 2, ...question, kind: 'text', words: 'Vì sao?', options: [], when: `${came}:có` });
	const ids = (await readQuestionnaireDesk(ctx, id)).questionnaire.questions.map((one) => one.id);
	return { id, came, why: ids[1] ?? '' };
}

async function opened(ctx: TestContext) {
	const form = await prepared(ctx);
	await openQuestionnaire(ctx, form.id, { version: 3 });
	const begin = (key = newId()) => beginForm(ctx.as(citizen), form.id, { website: '', altcha: '' }, address(), key);
	const press = (code: string, go: Press['go'], answers: Press['answers'] = {}, screen = 0) =>
		goOn(ctx.as(citizen), form.id, { code, screen, go, answers }, address());
	return { ...form, begin, press };
}

test('what a question depends on cannot be removed, reworded away or put behind it; an opened form stays', async () => {
	await using ctx = await testContext();
	const { id, came, why } = await prepared(ctx);
	const at = { version: 3 };
	await expect(removeQuestion(ctx, id, { ...at, question: came })).rejects.toMatchObject({ code: 'questionnaire.question-depended' });
	await expect(putQuestion(ctx, id, { ...at, ...question, question: came, options: ['rồi', 'chưa'] })).rejects.toMatchObject({
		code: 'questionnaire.question-depended'
	});
	await expect(raiseQuestion(ctx, id, { ...at, question: why })).rejects.toMatchObject({ code: 'questionnaire.condition-unread' });
	await expect(putQuestion(ctx, id, { ...at, ...question, options: ['một'] })).rejects.toMatchObject({ code: 'questionnaire.options-missing' });
	await expect(putQuestion(ctx, id, { ...at, ...question, when: `${why}:x` })).rejects.toMatchObject({ code: 'questionnaire.condition-unread' });
	expect(await readOpenQuestionnaires(ctx.as(citizen))).toEqual([]);
	await openQuestionnaire(ctx, id, at);
	expect(await readOpenQuestionnaires(ctx.as(citizen))).toEqual([{ id, title: 'Giờ làm việc', closesOn: ctx.today }]);
	expect(await readOpenQuestionnaires(ctx.on('2026-12-31'))).toEqual([]);
	await expect(putQuestion(ctx, id, { version: 4, ...question })).rejects.toMatchObject({ code: 'questionnaire.moved' });
	await expect(openQuestionnaire(ctx.as('unit'), id, { version: 4 })).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('a form is saved at each press, gone on with by its code, changed after it was sent, and deleted; the code stands in no table', async () => {
	await using ctx = await testContext();
	const { id, came, why, begin, press } = await opened(ctx);
	const key = newId();
	const first = await begin(key);
	const { code } = first;
	expect(await begin(key)).toEqual(first);
	expect(first).toMatchObject({ screen: 0, isLast: false, questions: [{ id: came }] });
	expect(await press(code, 'next')).toMatchObject({ screen: 0, missing: [came] });
	expect(await press(code, 'next', { [came]: ['có'] })).toMatchObject({ screen: 1, isLast: true, questions: [{ id: why }] });
	await press(code, 'later', { [why]: ['Vì đông'] }, 1);
	expect(await press(code.toLowerCase().replace('-', ' '), 'look', {}, 1)).toMatchObject({ answers: { [came]: ['có'], [why]: ['Vì đông'] }, isSent: false });
	expect(await press(code, 'send', { [why]: ['Vì đông'] }, 1)).toMatchObject({ isSent: true });
	expect(await press(code, 'next', { [came]: ['chưa'] })).toMatchObject({ answers: { [came]: ['chưa'] }, isLast: false });
	expect(await readQuestionnaireDesk(ctx, id)).toMatchObject({ sent: 1, begun: 0, results: null });
	const [answers, keys] = await readOnly(ctx, async (tx) => [
		await tx.selectFrom('questionnaire_answers').selectAll().execute(),
		await tx.selectFrom('idempotency_keys').selectAll().execute()
	]);
	expect(JSON.stringify([answers, keys])).not.toContain(code);
	await expect(press('2222-2222', 'look')).rejects.toMatchObject({ code: 'questionnaire.code-wrong' });
	await deleteForm(ctx.as(citizen), id, code, address());
	await expect(press(code, 'look')).rejects.toMatchObject({ code: 'questionnaire.code-wrong' });
});

test('results are counted when it is closed, of what was sent, none of fewer than five; words are erased when their time is over', async () => {
	await using ctx = await testContext({ today: '2026-09-01' });
	const { id, came, why, begin, press } = await opened(ctx);
	for (let at = 0; at < 6; at += 1) {
		const { code } = await begin();
		await press(code, 'next', { [came]: [at < 5 ? 'có' : 'chưa'] });
		await press(code, 'send', at < 5 ? { [why]: [`Lý do ${5 - at}`] } : { [came]: ['chưa'] }, at < 5 ? 1 : 0);
	}
	await begin();
	await expect(writeQuestionnaireCsv(ctx, id)).rejects.toMatchObject({ code: 'survey.not-closed' });
	await closeQuestionnaire(ctx, id, { version: 4 });
	await expect(begin()).rejects.toMatchObject({ code: 'questionnaire.not-open' });
	const { results } = await readQuestionnaireDesk(ctx, id);
	expect(results).toMatchObject([
		{
			counts: [
				{ name: 'có', count: 5 },
				{ name: 'chưa', count: 1 }
			]
		},
		{ answered: 5, texts: ['Lý do 1', 'Lý do 2', 'Lý do 3', 'Lý do 4', 'Lý do 5'] }
	]);
	expect((await writeQuestionnaireCsv(ctx, id)).bytes).toContain('"Đã đến chưa?","có","5"');
	expect(await forgetOldWords(ctx.on('2027-03-01'))).toBe(0);
	expect(await forgetOldWords(ctx.on('2027-03-02'))).toBe(6);
	expect(await forgetOldWords(ctx.on('2027-03-02'))).toBe(0);
	expect((await readQuestionnaireDesk(ctx, id)).results).toMatchObject([{ counts: [{ count: 5 }, { count: 1 }] }, { answered: 0, texts: [] }]);
	expect(await readQuestionnaireDesk(ctx, id)).toMatchObject({ sent: 6, begun: 0, wordsErased: true });
	expect((await writeQuestionnaireCsv(ctx, id)).bytes).toContain('"Vì sao?","Lời viết đã xóa khi hết thời hạn giữ.",""');
});

test('a form that nobody closes, or closes late, keeps words no longer than it promised from its last day', async () => {
	await using ctx = await testContext({ today: '2026-09-01' });
	const { id, came, why, begin, press } = await opened(ctx);
	const { code } = await begin();
	await press(code, 'next', { [came]: ['có'] });
	await press(code, 'send', { [why]: ['Vì đông'] }, 1);
	await closeQuestionnaire(ctx.on('2027-02-20'), id, { version: 4 });
	expect(await forgetOldWords(ctx.on('2027-03-02'))).toBe(1);
	const other = await opened(ctx);
	const open = await other.begin();
	await other.press(open.code, 'next', { [other.came]: ['có'] });
	await other.press(open.code, 'send', { [other.why]: ['Vì xa'] }, 1);
	expect(await forgetOldWords(ctx.on('2027-03-02'))).toBe(1);
	expect(JSON.stringify(await readOnly(ctx, (tx) => tx.selectFrom('questionnaire_answers').select('answers').execute()))).not.toContain('Vì');
});

test('a name and a last day can be mended before it is opened, never opened when that day is over, and afterwards only prolonged', async () => {
	await using ctx = await testContext({ today: '2026-09-01' });
	const { id } = await prepared(ctx);
	const late = ctx.on('2026-09-05');
	const head = { title: 'Giờ tiếp dân', purpose: '', closesOn: late.today, retentionMonths: 6 };
	await expect(openQuestionnaire(late, id, { version: 3 })).rejects.toMatchObject({ code: 'questionnaire.day-over' });
	await expect(prolongQuestionnaire(late, id, { version: 3, closesOn: late.today })).rejects.toMatchObject({ code: 'questionnaire.moved' });
	await expect(changeQuestionnaire(ctx.as('unit'), id, { version: 3, ...head })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await changeQuestionnaire(late, id, { version: 3, ...head });
	await openQuestionnaire(late, id, { version: 4 });
	await expect(changeQuestionnaire(late, id, { version: 5, ...head, title: 'Khác' })).rejects.toMatchObject({ code: 'questionnaire.moved' });
	await expect(prolongQuestionnaire(late, id, { version: 5, closesOn: ctx.today })).rejects.toMatchObject({ code: 'survey.day-not-later' });
	const later = ctx.on('2026-09-20');
	await expect(prolongQuestionnaire(later, id, { version: 5, closesOn: ctx.on('2026-09-10').today })).rejects.toMatchObject({ code: 'survey.day-not-later' });
	await prolongQuestionnaire(later, id, { version: 5, closesOn: later.today });
	expect(await readOpenQuestionnaires(later)).toEqual([{ id, title: 'Giờ tiếp dân', closesOn: later.today }]);
});
