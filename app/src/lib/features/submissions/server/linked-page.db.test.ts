import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { poolOf } from '#lib/server/database/connect.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { saveSheet } from './service/save-sheet.ts';
import { createLink, revokeLink } from './service/submission-links.ts';
import { submitSubmission } from './service/submit-submission.ts';
import { openLinkPage, viewLinkedReturn, viewReturn, type LinkedReturn } from './service/view-return.ts';

const lastDay = plainDate('2026-10-01');

async function slugOf({ db, agencyId }: TestContext): Promise<string> {
	return (await db.selectFrom('agency_directory').select('slug').where('agency_id', '=', agencyId).executeTakeFirstOrThrow()).slug;
}

function opened(ctx: TestContext, slug: string, token: string, address = 'a') {
	return openLinkPage(ctx.db, slug, token, { address, now: ctx.now });
}

async function found(ctx: TestContext, token: string): Promise<LinkedReturn> {
	const linked = await opened(ctx, await slugOf(ctx), token);
	if (!linked) throw new Error('no return lies behind the link');
	return linked;
}

const stranger = (ctx: TestContext) => ctx.as({ kind: 'citizen', name: '' });

test('the page of a link shows what the unit itself would see, found in one trip to the database', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	const token = await createLink(ctx, key, lastDay);
	await saveSheet(ctx, key, { arrangements: [{ kind: 'add', rowId: newId(), position: 1, cells: { c2: 'Ra quân' } }], edits: [] });
	await submitSubmission(ctx.as('unit'), key);
	const slug = await slugOf(ctx);
	let trips = 0;
	poolOf(ctx.db).on('acquire', () => (trips += 1));
	const linked = await opened(ctx, slug, token);
	expect(trips).toBe(1);
	expect(linked?.agency).toMatchObject({ id: ctx.agencyId, slug });
	const { view, ctx: holder } = await viewLinkedReturn(stranger(ctx), await found(ctx, token), 'a');
	expect(holder.actor).toMatchObject({ kind: 'link', unitId: key.unitId });
	expect(view).toEqual(await viewReturn(holder, key));
	expect(view).toMatchObject({ status: 'submitted', arrival: { receivedAt: ctx.now }, versions: [{ submittedAt: ctx.now, rowCount: 1 }] });
});

test('a link opens nothing under the address of another agency or of none', async () => {
	await using ours = await testContext({ role: 'office' });
	await using theirs = await testContext({ role: 'office' });
	const token = await createLink(ours, await anOwedReturn(ours), lastDay);
	for (const slug of [await slugOf(theirs), 'khong-co', '', `' or true --`]) expect(await opened(ours, slug, token)).toBeNull();
});

test('the page of a revoked or an ended link is refused, though its return is found', async () => {
	await using ctx = await testContext({ role: 'office' });
	const key = await anOwedReturn(ctx);
	const token = await createLink(ctx, key, lastDay);
	const later = { ...stranger(ctx), now: ctx.on('2026-10-02').now };
	const linked = await found(ctx, token);
	await expect(viewLinkedReturn(later, linked, 'a')).rejects.toThrow('link.expired');
	await revokeLink(ctx, key);
	const revoked = await found(ctx, token);
	await expect(viewLinkedReturn(stranger(ctx), revoked, 'a')).rejects.toThrow('link.revoked');
});
