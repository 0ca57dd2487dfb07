import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { saveActDay } from './service/act-days.ts';
import { readPaperStyle } from './service/paper-style.ts';
import { readDraft } from './service/read-drafts.ts';
import { createDraft } from './service/write-draft.ts';
import { writePaper } from './service/write-paper.ts';

async function partyAgency() {
	const ctx = await testContext({ today: '2026-03-02' });
	await inTransaction(ctx, 'agency.changed', async (tx) => {
		await tx.updateTable('agencies').set({ system: 'party' }).execute();
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: {} });
	});
	return ctx;
}

const january = plainDate('2026-01-12');

test('the day an agency settled goes with papers begun from then on, and what was begun before gives the same bytes as before', async () => {
	await using ctx = await partyAgency();
	const before = await createDraft(ctx, 'letter');
	const bytes = await writePaper(ctx, before, 'docx');
	expect((await readPaperStyle(ctx)).act).toContain('36');
	await saveActDay(ctx, { act: 'hd05-2026', day: january }, 'k1');
	await saveActDay(ctx, { act: 'hd05-2026', day: january }, 'k1');
	expect(await readPaperStyle(ctx)).toMatchObject({ act: 'HD 05-HD/VPTW', actDays: [{ day: january, usual: '2026-05-27', certainty: 'summary' }] });
	const after = await createDraft(ctx, 'letter');
	expect((await readDraft(ctx, after)).content.actsFrom).toEqual({ 'hd05-2026': january });
	expect(await writePaper(ctx, before, 'docx')).toEqual(bytes);
	const ofNewAct = await writePaper(ctx, after, 'docx');
	expect(ofNewAct.bytes).not.toEqual(bytes.bytes);
	await saveActDay(ctx, { act: 'hd05-2026', day: plainDate('2026-05-27') });
	expect(await writePaper(ctx, after, 'docx')).toEqual(ofNewAct);
});

test('a day in which the act cannot have begun, an act whose day is known, and a person outside the Office are refused', async () => {
	await using ctx = await partyAgency();
	const day = plainDate('2062-05-27');
	await expect(saveActDay(ctx, { act: 'hd05-2026', day })).rejects.toMatchObject({ code: 'draft.act-day-outside' });
	await expect(saveActDay(ctx, { act: 'nd30-2020', day: january })).rejects.toMatchObject({ code: 'draft.act-day-outside' });
	await expect(async () => saveActDay(ctx.as('unit'), { act: 'hd05-2026', day: january })).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
