import { momentIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { type Delivered, type Delivery, tryDelivery } from '#lib/server/delivery/try-delivery.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { publishFacebook } from '#lib/server/messaging/publish-facebook.ts';
import { publishZaloArticle } from '#lib/server/messaging/publish-zalo-article.ts';
import { openingOf, paragraphsOf } from '../../post.ts';
import { dueOutings } from '../due-outings.ts';
import { findAccount, pageOf, withZalo } from '../post-accounts.ts';
import { noteOut } from './note-out.ts';
import { publishJob } from './publish-job.ts';

const zaloPictureMax = 1024 * 1024;

/** One try to post to one account what is approved and public at this moment. */
export async function publishPost(ctx: Context, deliveryId: string): Promise<void> {
	let outingId = '';
	await tryDelivery(ctx, deliveryId, publishJob, (delivery) => {
		outingId = delivery.aboutId;
		return send(ctx, delivery);
	});
	if (outingId !== '') await noteOut(ctx, outingId);
}

type Due = NonNullable<Awaited<ReturnType<typeof readDue>>>;

async function send(ctx: Context, { aboutId, channel }: Delivery): Promise<Delivered> {
	const due = await readDue(ctx, aboutId);
	if (!due) return { outcome: 'never', fault: 'not-approved' };
	const sent = channel === 'facebook' ? await toFacebook(ctx, due) : await toZalo(ctx, due);
	if (sent.fault?.startsWith('token ')) await closeAccount(ctx, channel === 'facebook' ? 'facebook' : 'zalo', sent.fault);
	return sent;
}

async function readDue(ctx: Context, outingId: string) {
	const due = await readOnly(ctx, (tx) => dueOutings(tx, momentIn(ctx.now)).where('o.id', '=', outingId).executeTakeFirst());
	const bytes = due?.picture && (await readStored(ctx, due.picture));
	return due && { ...due, bytes: bytes || null, link: await addressOf(ctx, due.postId) };
}

async function toFacebook(ctx: Context, { title, words, alt, bytes, link }: Due): Promise<Delivered> {
	const account = await readOnly(ctx, (tx) => findAccount(tx, 'facebook'));
	const page = account?.is_on ? pageOf(ctx, account) : null;
	if (!page) return { outcome: 'never', fault: 'account-off' };
	return publishFacebook({ words: `${title}\n\n${words}`, link, picture: bytes && { bytes, alt } }, page);
}

/** Zalo asks for a picture, and fetches it from our own site. */
async function toZalo(ctx: Context, { title, words, bytes, link }: Due): Promise<Delivered> {
	const account = await readOnly(ctx, (tx) => findAccount(tx, 'zalo'));
	if (!account?.is_on) return { outcome: 'never', fault: 'account-off' };
	if (bytes === null) return { outcome: 'never', fault: 'picture-missing' };
	if (bytes.byteLength > zaloPictureMax) return { outcome: 'never', fault: 'picture-large' };
	if (link === null) return { outcome: 'never', fault: 'address' };
	const article = { title, author: account.name, description: openingOf(words, 280), paragraphs: paragraphsOf(words), pictureUrl: `${link}/picture.jpg` };
	const sent = await withZalo<Delivered>(ctx, (access, app) => publishZaloArticle(article, access, app));
	return 'outcome' in sent ? sent : { outcome: 'never', fault: sent.fault };
}

/** Where the people read it, if anybody outside reaches this server. */
async function addressOf({ db, agencyId }: Context, postId: string): Promise<string | null> {
	const origin = process.env['KHEO_ORIGIN'];
	if (!origin?.startsWith('https://')) return null;
	const { slug } = await db.selectFrom('agency_directory').select('slug').where('agency_id', '=', agencyId).executeTakeFirstOrThrow();
	return new URL(`/${slug}/people/news/${postId}`, origin).href;
}

/** Nothing is tried with a token that was refused until somebody enters another. */
function closeAccount(ctx: Context, channel: 'facebook' | 'zalo', fault: string): Promise<void> {
	return inTransaction(ctx, 'post-account.refused', async (tx) => {
		await tx
			.updateTable('post_accounts')
			.set({ fault: fault.slice(0, 300) })
			.where('channel', '=', channel)
			.execute();
		await audit(tx, { subject: { type: 'post-account', id: channel }, data: { fault } });
	});
}
