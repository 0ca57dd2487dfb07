import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { facebookLink } from '#lib/server/messaging/publish-facebook.ts';
import { zaloArticle } from '#lib/server/messaging/publish-zalo-article.ts';
import { findAccount, pageOf, withZalo } from '../post-accounts.ts';
import { linkJob } from './publish-job.ts';

/** What the other side took is posted: the day is kept at once, the link as soon as the other side says it. */
export function noteOut(ctx: Context, outingId: string): Promise<void> {
	return inTransaction(ctx, 'post.posted', async (tx) => {
		const out = await outOf(tx, outingId).where('o.posted_on', 'is', null).forUpdate('o').executeTakeFirst();
		if (!out?.sentAt) return leaveAsItWas(tx);
		const on = dayIn(out.sentAt);
		await tx.updateTable('post_outings').set({ posted_on: on, entered_at: ctx.now, entered_by: '' }).where('id', '=', outingId).execute();
		await enqueue(tx, linkJob, { outingId }, 5);
		await audit(tx, { subject: { type: 'post', id: out.postId }, data: { outing: outingId, on, receipt: out.receipt } });
	});
}

/** Keeps the link of what went out; fails while there is none, so that the queue asks again later. A person's own link stands. */
export async function keepLink(ctx: Context, outingId: string): Promise<void> {
	const out = await readOnly(ctx, (tx) => outOf(tx, outingId).executeTakeFirst());
	if (!out?.receipt || out.link !== '') return;
	const found = out.channel === 'facebook' ? await onFacebook(ctx, out.receipt) : await onZalo(ctx, out.receipt);
	if (found === null) throw new Error(`no link yet of ${outingId}`);
	await inTransaction(ctx, 'post.link-kept', async (tx) => {
		const { numUpdatedRows } = await tx
			.updateTable('post_outings')
			.set('link' in found ? { link: found.link } : { posted_on: null })
			.where('id', '=', outingId)
			.where('link', '=', '')
			.where('reach', 'is', null)
			.where('file_sha256', 'is', null)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return leaveAsItWas(tx);
		if ('fault' in found)
			await tx.updateTable('deliveries').set({ sent_at: null, failed_at: ctx.now, last_fault: found.fault }).where('about_id', '=', outingId).execute();
		await audit(tx, { subject: { type: 'post', id: out.postId }, data: { outing: outingId, ...found } });
	});
}

type Found = { readonly link: string } | { readonly fault: string };

async function onFacebook(ctx: Context, receipt: string): Promise<Found | null> {
	const account = await readOnly(ctx, (tx) => findAccount(tx, 'facebook'));
	const page = account && pageOf(ctx, account);
	const link = page ? await facebookLink(receipt, page) : null;
	return link === null ? null : { link };
}

/** An article that Zalo took and then did not make has not been posted. */
async function onZalo(ctx: Context, receipt: string): Promise<Found | null> {
	const made = await withZalo(ctx, (access, app) =>
		zaloArticle(receipt, access, app).then((answer) => (answer === 'waiting' ? { waits: true as const } : answer))
	);
	if ('waits' in made || ('fault' in made && !made.fault.startsWith('content'))) return null;
	return made;
}

function outOf(tx: Parameters<typeof findAccount>[0], outingId: string) {
	return tx
		.selectFrom('post_outings as o')
		.innerJoin('deliveries as d', 'd.about_id', 'o.id')
		.where('o.id', '=', outingId)
		.where('o.by_itself', '=', true)
		.select(['o.post_id as postId', 'o.channel', 'o.link', 'd.sent_at as sentAt', 'd.receipt']);
}
