import { plainDate, textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { signDraft } from '#lib/features/issuing/server/service/sign-paper.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { formOf } from '../draft-form.ts';
import { keepCertificates, readCertificates, writeCertificates } from './service/certificates.ts';
import { freezeDraft } from './service/freeze-draft.ts';
import { readDraft } from './service/read-drafts.ts';
import { createDraft, saveDraft } from './service/write-draft.ts';

const list = ['| Stt | Họ và tên | Thành tích |', '| 1 | Ông Lê Văn Mẫu | Hướng dẫn người dân |'].join('\n');

async function aDecision(ctx: TestContext) {
	const id = await createDraft(ctx, 'recognition');
	const { content, version } = await readDraft(ctx, id);
	const form = formOf(content);
	await saveDraft(ctx, id, { ...form, version, name: '', about: 'tặng Giấy khen', signer: ['Trần Thị Ký'], annexBody: [list] });
	return { id, version: version + 1 };
}

test('how they are printed is kept with the decision, and the sheet is proposed for the next one', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const { id } = await aDecision(ctx);
	const { fields } = await readCertificates(ctx, id);
	expect(fields).toMatchObject({ kind: 'Giấy khen', paper: 'a4', frame: true });
	await keepCertificates(ctx, id, { ...fields, kind: 'Giấy chứng nhận', verb: '', paper: 'a3', frame: false }, 'once');
	await keepCertificates(ctx, id, { ...fields, kind: 'Bằng khen' }, 'once');
	expect((await readCertificates(ctx, id)).fields).toEqual({ ...fields, kind: 'Giấy chứng nhận', verb: '', paper: 'a3', frame: false });
	const said = (await readFile((await writeCertificates(ctx, id)).bytes, 'a.pdf')).document.blocks.map(textOf).join(' ');
	expect(said).toContain('GIẤY CHỨNG NHẬN');
	const next = (await readCertificates(ctx, (await aDecision(ctx)).id)).fields;
	expect(next).toMatchObject({ kind: 'Giấy khen', verb: 'Tặng', paper: 'a3', frame: false });
	await expect(keepCertificates(ctx.as('leader'), id, fields)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('words that were left as proposed follow the decision: its number once it has one', async () => {
	await using ctx = await testContext({ today: '2026-09-25' });
	const { id, version } = await aDecision(ctx);
	const { fields } = await readCertificates(ctx, id);
	await keepCertificates(ctx, id, { ...fields, position: 'Giám đốc Sở' });
	await freezeDraft(ctx, id, version);
	const documentId = await signDraft(ctx, id, { position: 'GIÁM ĐỐC', name: 'Trần Thị Ký', day: plainDate('2026-09-25') });
	await numberPaper(ctx, { documentId, from: '', typed: '57/QĐ-SKHCN', symbol: '', day: ctx.today, file: null, scanReason: '' });
	expect((await readCertificates(ctx, id)).fields).toMatchObject({
		position: 'Giám đốc Sở',
		decision: 'Quyết định số 57/QĐ-SKHCN ngày 25 tháng 9 năm 2026'
	});
});
