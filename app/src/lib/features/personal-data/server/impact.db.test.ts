import { expect, test } from 'vitest';
import { readDocx } from '@kheo/documents/read-docx';
import { plainDate } from '@kheo/core';
import { testContext } from '../../../../../tests/support/context.ts';
import type { AnswersForm } from '../impact-schema.ts';
import { changePurpose } from './service/change-purpose.ts';
import { readImpact, writeImpact } from './service/read-impact.ts';
import { noteSent, saveAnswers, signOff } from './service/run-impact.ts';

const none = { controller: '', officer: '', recipients: '', abroad: '', necessity: '', risks: '', mitigation: '', opinion: '' };
const said: AnswersForm = { ...none, number: 0, version: 0, risks: 'Lộ danh sách người phản ánh' };
const wordsOf = async (bytes: Uint8Array) => JSON.stringify((await readDocx(bytes)).blocks);

test('the paper is made of the register, the measures in force and the agency’s words; what was signed stays as it was', async () => {
	await using ctx = await testContext({ role: 'admin' });
	const both = await Promise.allSettled([saveAnswers(ctx, said), saveAnswers(ctx, said)]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	await saveAnswers(ctx, { ...said, number: 1, version: 1, officer: 'Lê Văn Giữ' });
	const first = await wordsOf((await writeImpact(ctx, 1)).bytes);
	for (const part of ['Lộ danh sách người phản ánh', 'Lê Văn Giữ', 'Phản ánh, kiến nghị', 'khóa phiên sau', 'niêm phong']) expect(first).toContain(part);
	expect(first).not.toMatch(/display_name|user_id|sealed_/u);
	await signOff(ctx, { number: 1, version: 2, on: ctx.today, signer: 'Giám đốc' });
	await changePurpose(ctx, { purpose: 'messages', purposeText: 'Lời mới của cơ quan', months: null, source: '', version: 0 });
	expect(await wordsOf((await writeImpact(ctx, 1)).bytes)).toBe(first);
	await expect(saveAnswers(ctx, { ...said, number: 1, version: 3 })).rejects.toMatchObject({ code: 'impact.moved' });
	await expect(noteSent(ctx, { number: 1, version: 3, on: plainDate('2026-08-31'), to: 'A05', document: '' })).rejects.toMatchObject({
		code: 'impact.before-signed'
	});
	await noteSent(ctx, { number: 1, version: 3, on: ctx.today, to: 'A05', document: '125/SKHCN-VP' });
	await saveAnswers(ctx, said);
	expect(await wordsOf((await writeImpact(ctx, 2)).bytes)).toContain('Lời mới của cơ quan');
	expect((await readImpact(ctx)).versions).toMatchObject([
		{ number: 2, signed: null },
		{ number: 1, signed: { by: 'Giám đốc' }, sentTo: 'A05', sentDocument: '125/SKHCN-VP' }
	]);
});

test('the measures are read from the system; who has no part in it reads and writes nothing', async () => {
	await using ctx = await testContext({ role: 'admin' });
	await saveAnswers(ctx, said);
	await signOff(ctx, { number: 1, version: 1, on: ctx.today, signer: 'Giám đốc' });
	expect((await readImpact(ctx)).measures).toMatchObject({ walls: { isOn: true }, backups: { isOn: false }, sealed: { isOn: true } });
	expect(() => readImpact(ctx.as('office'))).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
	expect(() => saveAnswers(ctx.as('leader'), said)).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
});
