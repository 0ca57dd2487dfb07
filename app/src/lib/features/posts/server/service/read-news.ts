import { plainDate } from '@kheo/core';
import { type PageOf, pageOf } from '#lib/ui/page-of.ts';
import { momentIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PublicPost } from '../../post.ts';
import { countPosts, findPost, publicPosts } from '../queries.ts';

const PAGE = 20;
type Row = Awaited<ReturnType<ReturnType<typeof publicPosts>['execute']>>[number];

/** What is public now, the newest first. */
export function readNews(ctx: Context, wanted = 1): Promise<PageOf<PublicPost>> {
	return readOnly(ctx, async (tx) => {
		const all = publicPosts(tx, momentIn(ctx.now));
		const shown = pageOf<PublicPost>([], wanted, PAGE, await countPosts(tx, all));
		const rows = await all
			.limit(PAGE)
			.offset((shown.page - 1) * PAGE)
			.execute();
		return { ...shown, items: rows.map(asPublic) };
	});
}

/** All of it, for whoever looks for something. */
export async function readAllNews(ctx: Context): Promise<PublicPost[]> {
	const rows = await readOnly(ctx, (tx) => publicPosts(tx, momentIn(ctx.now)).execute());
	return rows.map(asPublic);
}

export async function readPublicPost(ctx: Context, id: string): Promise<PublicPost> {
	const row = await readOnly(ctx, (tx) => publicPosts(tx, momentIn(ctx.now)).where('id', '=', id).executeTakeFirst());
	if (!row) throw new Problem('people.not-public');
	return asPublic(row);
}

/** The picture of a post that is public. */
export async function readPublicPicture(ctx: Context, id: string): Promise<Uint8Array<ArrayBuffer>> {
	const row = await readOnly(ctx, (tx) => publicPosts(tx, momentIn(ctx.now)).where('id', '=', id).executeTakeFirst());
	const bytes = row?.picture_sha256 && (await readStored(ctx, row.picture_sha256));
	if (!bytes) throw new Problem('people.not-public');
	return bytes;
}

/** The picture of any post, for members. */
export async function readPicture(ctx: Context, id: string): Promise<Uint8Array<ArrayBuffer>> {
	const row = await readOnly(ctx, (tx) => findPost(tx, id));
	const bytes = row?.picture_sha256 && (await readStored(ctx, row.picture_sha256));
	if (!bytes) throw new Problem('post.not-found');
	return bytes;
}

function asPublic({ id, title, words, picture_sha256: picture, picture_alt: alt, publish_on: on, publish_at: at, ...row }: Row): PublicPost {
	return { id, title, words, hasPicture: picture !== null, alt, on: plainDate(on ?? ''), at: at ?? '', approvedAt: row.decided_at?.toISOString() ?? '' };
}
