import { type PlainDate, plainDate, textsOf } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { readText } from '@kheo/documents/read-text';
import { writeDocx } from '@kheo/documents/write-docx';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { NewRemark, PaperRemark } from '../schema.ts';
import {
	readConsultation,
	readConsultations,
	readPublicConsultation,
	readPublicConsultations,
	readRemarkForm,
	writeResponseTable
} from './service/read-consultations.ts';
import { changeHead, prepareConsultation, publishConsultation, putNewDraft, withdrawConsultation } from './service/run-consultation.ts';
import { answerRemark, hideRemark, showRemark } from './service/settle-remark.ts';
import { enterRemark, sendRemark } from './service/take-remark.ts';

process.env['KHEO_SECRET'] ??= 'a secret of this test and of no other';

const citizen = { kind: 'citizen', name: '' } as const;
const first = [
	'QUY CHẾ TIẾP CÔNG DÂN',
	'Lãnh đạo tiếp công dân vào ngày 15 hằng tháng, tại phòng tiếp công dân.',
	'Người dân được trả lời trong 10 ngày làm việc.'
];
const second = [
	'QUY CHẾ TIẾP CÔNG DÂN',
	'Đoạn mới.',
	'Lãnh đạo tiếp công dân vào ngày 15 và ngày 30 hằng tháng, tại phòng tiếp công dân.',
	'Người dân được trả lời trong 10 ngày làm việc.'
];
const docx = (lines: readonly string[]) => new File([new Uint8Array(writeDocx(readText(lines.join('\n\n'))))], 'du-thao.docx');
const head = { title: 'Quy chế tiếp công dân', asked: 'Nhân dân', note: '', tableTitle: 'Bảng tiếp thu, giải trình ý kiến' };
const period: { opensOn: PlainDate; closesOn: PlainDate } = { opensOn: plainDate('2026-09-01'), closesOn: plainDate('2026-09-30') };
let last = 0;

async function opened(ctx: TestContext) {
	const id = await prepareConsultation(ctx, { ...head, ...period, file: docx(first) });
	await publishConsultation(ctx, { id, version: 1 });
	const said = { draft: 1, paragraph: 1, quote: '', words: 'Nên tiếp hai lần mỗi tháng', fromKind: 'person', fromName: '' } as const;
	const send = (more: Partial<NewRemark> = {}, key = '', at: Context = ctx) => {
		const token = formToken(ctx.agencyId, new Date(at.now.getTime() - 10_000));
		return sendRemark({ ...at, actor: citizen }, id, { ...said, token, website: '', ...more }, `10.77.${(last += 1)}.1`, key);
	};
	const enter = (more: Partial<PaperRemark> = {}) =>
		enterRemark(ctx, { id, ...said, fromKind: 'organisation', fromName: 'Hội Nông dân tỉnh', receivedOn: ctx.today, ...more });
	const list = async () => (await readConsultation(ctx, id)).list;
	return { id, send, enter, list };
}

test('a remark waits until the Office has looked at it; its anchor says what became of its paragraph in a new version', async () => {
	await using ctx = await testContext();
	const { id, send, enter, list } = await opened(ctx);
	await send({ quote: 'ngày 15' }, 'press');
	await send({ quote: 'ngày 15' }, 'press');
	await enter({ paragraph: 2, words: 'Rút còn 05 ngày' });
	await enter({ paragraph: null, fromKind: 'staff', fromName: '', words: 'Đồng ý' });
	const outside = ctx.as(citizen);
	const shown = async () => (await readPublicConsultation(outside, id)).list.map(({ words }) => words);
	expect(await shown()).toEqual(['Rút còn 05 ngày', 'Đồng ý']);
	const [web] = await list();
	await showRemark(ctx, { remarkId: web?.id ?? '', version: 1 });
	await expect(showRemark(ctx, { remarkId: web?.id ?? '', version: 1 })).rejects.toMatchObject({ code: 'consultation.moved' });
	await putNewDraft(ctx, { id, version: 2, file: docx(second) });
	const now = await readConsultation(ctx, id);
	expect(now.list.map(({ anchor }) => anchor)).toEqual([{ standing: 'changed', at: 2 }, { standing: 'same', at: 3 }, null]);
	expect(now).toMatchObject({ draft: 2, state: 'open', remarks: 3, list: [{ paragraph: first[1], quote: 'ngày 15', draft: 1 }, {}, {}] });
	await hideRemark(ctx, { remarkId: web?.id ?? '', version: 2, reason: 'Lạc đề' });
	expect(await shown()).toEqual(['Rút còn 05 ngày', 'Đồng ý']);
	expect(await readConsultations(ctx)).toMatchObject([{ id, remarks: 3, waiting: 0, answered: 0 }]);
	expect(await readRemarkForm(outside, id, 2)).toMatchObject({ head: { draft: 2 }, text: second[2] });
	await expect(readRemarkForm(outside, id, 4)).rejects.toMatchObject({ code: 'people.not-public' });
	expect(JSON.stringify([await readPublicConsultation(outside, id), await readPublicConsultations(outside)])).not.toMatch(/Lạc đề|"waiting"|"remarks"/u);
	await withdrawConsultation(ctx, { id, version: 3 });
	await expect(readPublicConsultation(outside, id)).rejects.toMatchObject({ code: 'people.not-public' });
	await expect(send()).rejects.toMatchObject({ code: 'people.not-public' });
});

test('remarks are taken only in the period, on a paragraph that is there, with words that stand in it, and of an organisation by its name', async () => {
	await using ctx = await testContext();
	const { id, send, enter } = await opened(ctx);
	await expect(send({}, '', ctx.on('2026-10-01'))).rejects.toMatchObject({ code: 'consultation.not-open' });
	await expect(send({ paragraph: 9 })).rejects.toMatchObject({ code: 'consultation.paragraph' });
	await expect(send({ quote: 'ngày 16' })).rejects.toMatchObject({ code: 'consultation.quote' });
	await expect(send({ fromKind: 'organisation' })).rejects.toMatchObject({ code: 'consultation.name-missing' });
	await expect(send({ draft: 2 })).rejects.toMatchObject({ code: 'consultation.moved' });
	await expect(send({ website: 'x' })).rejects.toMatchObject({ code: 'form.left-empty' });
	await expect(enter({ receivedOn: plainDate('2026-09-02') })).rejects.toMatchObject({ code: 'consultation.in-future' });
	await send({ fromName: 'Nguyễn Văn Thử' });
	expect((await readConsultation(ctx, id)).list).toMatchObject([{ fromKind: 'person', fromName: '' }]);
	const entries = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').selectAll().where('action', '=', 'consultation.remarked').execute());
	expect(entries).toHaveLength(1);
	expect(JSON.stringify(entries)).not.toContain('Nguyễn Văn Thử');
	await expect(enterRemark(ctx.as('unit'), {} as PaperRemark)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('the table of answers is written once every remark has one, under the name that the agency gave it', async () => {
	await using ctx = await testContext();
	const { id, enter, list } = await opened(ctx);
	await expect(writeResponseTable(ctx, id)).rejects.toMatchObject({ code: 'consultation.no-remarks' });
	await enter({ quote: 'ngày 15', words: 'Thêm ngày 30' });
	await enter({ paragraph: null, fromKind: 'person', fromName: '', words: 'Bỏ quy chế này' });
	const [one, two] = await list();
	await answerRemark(ctx, { remarkId: one?.id ?? '', version: 1, taken: 'whole', answer: '' });
	await expect(writeResponseTable(ctx, id)).rejects.toMatchObject({ code: 'consultation.not-answered' });
	await expect(answerRemark(ctx, { remarkId: two?.id ?? '', version: 1, taken: 'not', answer: '' })).rejects.toMatchObject({
		code: 'consultation.reason-missing'
	});
	await answerRemark(ctx, { remarkId: two?.id ?? '', version: 1, taken: 'not', answer: 'Luật Tiếp công dân bắt buộc có quy chế' });
	const { bytes, name } = await writeResponseTable(ctx, id);
	const text = textsOf(readDocx(bytes)).join('\n');
	expect(name).toBe('Bảng tiếp thu, giải trình ý kiến - Quy chế tiếp công dân.docx');
	expect(text).toMatch(
		/BẢNG TIẾP THU, GIẢI TRÌNH Ý KIẾN[\s\S]*Tổng số 2 ý kiến, gồm 1 ý kiến của 1 cơ quan, đơn vị, cá nhân và 1 ý kiến không ghi tên: tiếp thu 1, tiếp thu một phần 0, giải trình 1/u
	);
	expect(text).toContain('“ngày 15”: Thêm ngày 30');
	expect(text).toContain('Hội Nông dân tỉnh');
	expect(text).toContain('Giải trình. Luật Tiếp công dân bắt buộc có quy chế');
});

test('nobody sees it before it is published; of two who change it at once one is refused; a file without words is refused', async () => {
	await using ctx = await testContext();
	const id = await prepareConsultation(ctx, { ...head, ...period, file: docx(first) });
	expect(await readPublicConsultations(ctx.as(citizen))).toEqual([]);
	const both = await Promise.allSettled(['A', 'B'].map((title) => changeHead(ctx, { id, version: 1, ...head, ...period, title })));
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	await expect(changeHead(ctx, { id, version: 2, ...head, opensOn: period.closesOn, closesOn: period.opensOn })).rejects.toMatchObject({
		code: 'consultation.period-backwards'
	});
	await expect(putNewDraft(ctx, { id, version: 2, file: new File(['PK\u0003\u0004'], 'hong.docx') })).rejects.toMatchObject({
		code: 'consultation.file-unread'
	});
	await publishConsultation(ctx, { id, version: 2 });
	expect(await readPublicConsultations(ctx.as(citizen))).toMatchObject([{ id, state: 'open' }]);
	expect(await readPublicConsultations({ ...ctx.on('2026-10-02'), actor: citizen })).toMatchObject([{ state: 'closed' }]);
});
