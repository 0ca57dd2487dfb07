import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import type { NewConsent } from '../consent-schema.ts';
import { waitingTakeDowns } from './service/list-waiting.ts';
import { exportConsents, readConsents } from './service/read-consents.ts';
import { giveConsent, noteTakenDown, withdrawConsent, writeWording } from './service/run-consent.ts';

const person = { name: 'Nguyễn Thị Dân', contact: '0912000111', witness: 'Lê Văn Chứng', keptWhere: '' };
const form: NewConsent = { ...person, purpose: 'photo', how: 'spoken', givenOn: plainDate('2026-09-01'), usedIn: 'post', used: 'bảng tin' };

test('a consent stands on the very words that were shown, spoken ones need a witness, and the name is sealed', async () => {
	await using ctx = await testContext();
	await expect(giveConsent(ctx, form)).rejects.toMatchObject({ code: 'consent.no-wording' });
	await writeWording(ctx, { purpose: 'photo', version: 0, words: 'Tôi đồng ý dùng ảnh' });
	await expect(writeWording(ctx, { purpose: 'photo', version: 0, words: 'khác' })).rejects.toMatchObject({ code: 'consent.moved' });
	for (const [more, code] of [
		[{ witness: '' }, 'consent.witness-missing'],
		[{ how: 'paper' }, 'consent.paper-where'],
		[{ givenOn: plainDate('2026-09-02') }, 'consent.in-future']
	] as const)
		expect(() => giveConsent(ctx, { ...form, ...more })).toThrow(expect.objectContaining({ code }));
	await giveConsent(ctx, form);
	await writeWording(ctx, { purpose: 'photo', version: 1, words: 'Câu mới' });
	const { lines, wordings } = await readConsents(ctx);
	expect(lines).toMatchObject([{ wording: 'Tôi đồng ý dùng ảnh', wordingVersion: 1, person: { name: form.name } }]);
	expect(wordings).toMatchObject([{ purpose: 'photo', version: 2, words: 'Câu mới' }]);
	const all = await readOnly(ctx, async (tx) =>
		JSON.stringify([await tx.selectFrom('consents').selectAll().execute(), await tx.selectFrom('audit_entries').selectAll().execute()])
	);
	expect(all).not.toMatch(/Thị Dân|0912000111/u);
	expect(all.match(/Văn Chứng/gu)).toHaveLength(1);
	expect((await exportConsents(ctx)).bytes.length).toBeGreaterThan(3000);
	expect(() => readConsents(ctx.as('unit'))).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
});

test('a withdrawal asks for taking down within its days, once, and not before the consent', async () => {
	await using ctx = await testContext();
	await writeWording(ctx, { purpose: 'photo', version: 0, words: 'Tôi đồng ý dùng ảnh' });
	const id = await giveConsent(ctx, { ...form, usedIn: 'evidence', used: `/so-khcn/evidence/${newId()}` });
	await expect(withdrawConsent(ctx, { id, version: 1, on: plainDate('2026-08-31'), how: 'gọi' })).rejects.toMatchObject({ code: 'consent.before-given' });
	await expect(noteTakenDown(ctx, { id, version: 1 })).rejects.toMatchObject({ code: 'consent.moved' });
	const back = { id, version: 1, on: ctx.today, how: 'gọi điện' };
	const both = await Promise.allSettled([withdrawConsent(ctx, back), withdrawConsent(ctx, back)]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(await readOnly(ctx, waitingTakeDowns)).toMatchObject([{ id, purpose: 'photo', day: '2026-09-16' }]);
	expect((await readConsents(ctx)).lines).toMatchObject([{ withdrawn: { due: '2026-09-16', isStopped: false } }]);
	await noteTakenDown(ctx, { id, version: 2 });
	expect(await readOnly(ctx, waitingTakeDowns)).toEqual([]);
});
