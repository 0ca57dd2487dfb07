import { plainDate } from '@kheo/core';
import { type PageOf, pageOf } from '#lib/ui/page-of.ts';
import type { Selectable } from 'kysely';
import { writeXlsx } from '@kheo/documents/write-xlsx';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { momentIn } from '#lib/server/clock.ts';
import { actorKey, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { PostOutingsTable, PostsTable } from '#lib/server/database/tables/posts.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Outing, Post, PostFigures, Posting, PostState } from '../../post.ts';
import { channels } from '../../limits.ts';
import { postingsOf } from '../postings.ts';
import { countPosts, findPost, publicPosts } from '../queries.ts';
import { mayDecide } from './decide-post.ts';

const PAGE = 20;

/** The posts, those written last first, with what is left to post by hand, and the year's figures. */
export function readPosts(ctx: Context, page: number): Promise<PageOf<Post> & { readonly figures: PostFigures }> {
	return readOnly(ctx, async (tx) => {
		const all = tx.selectFrom('posts').selectAll().orderBy('written_at', 'desc').orderBy('id', 'desc');
		const shown = pageOf<Post>([], page, PAGE, await countPosts(tx, all));
		const rows = await all
			.limit(PAGE)
			.offset((shown.page - 1) * PAGE)
			.execute();
		const outings = await listOutings(tx);
		return { ...shown, items: rows.map((row) => asPost(ctx, row, outings, new Map())), figures: await figuresOf(tx, ctx, outings) };
	});
}

export function readPost(ctx: Context, id: string): Promise<Post> {
	return readOnly(ctx, async (tx) => {
		const found = await findPost(tx, id);
		if (!found) throw new Problem('post.not-found');
		const outings = await listOutings(tx, id);
		return asPost(ctx, found, outings, await postingsOf(tx, ctx, outings));
	});
}

/** Where the posts went, as a table to hand in with the report. */
export async function exportOutings(ctx: Context): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { titles, outings } = await readOnly(ctx, async (tx) => ({
		titles: new Map((await tx.selectFrom('posts').select(['id', 'title']).execute()).map(({ id, title }) => [id, title])),
		outings: await listOutings(tx)
	}));
	const words = messagesIn(ctx.locale).posts;
	const rows = outings.map((one) => [
		titles.get(one.post_id) ?? '',
		words.channels[one.channel],
		one.place,
		one.posted_on ?? words.toDo,
		one.link,
		one.reach ?? ''
	]);
	const columns = words.outingColumns.map((heading, at) => ({ heading, width: [50, 20, 36, 14, 50, 14][at] ?? 16 }));
	return { bytes: await writeXlsx({ name: words.outings, columns, rows: rows.map((row) => row.map(String)) }), name: `${words.outings} ${ctx.today}.xlsx` };
}

/** The captured copy of a post at one of its places. */
export async function openProof(ctx: Context, postId: string, sha256: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const found = await readOnly(ctx, async (tx) => (await listOutings(tx, postId)).find(({ file_sha256: of }) => of === sha256));
	const bytes = found && (await readStored(ctx, sha256));
	if (!bytes) throw new Problem('post.not-found');
	return { bytes, name: found.file_name ?? sha256 };
}

type StoredPost = Selectable<PostsTable>;
type StoredOuting = Selectable<PostOutingsTable>;

function listOutings(tx: ReadTx, postId?: string): Promise<StoredOuting[]> {
	const all = tx.selectFrom('post_outings').selectAll().where('dropped_at', 'is', null).orderBy('entered_at');
	return (postId === undefined ? all : all.where('post_id', '=', postId)).execute();
}

function asPost(ctx: Context, row: StoredPost, outings: readonly StoredOuting[], postings: ReadonlyMap<string, Posting>): Post {
	return {
		id: row.id,
		version: row.version,
		title: row.title,
		words: row.words,
		hasPicture: row.picture_sha256 !== null,
		alt: row.picture_alt,
		state: stateOf(ctx, row),
		publishOn: row.publish_on,
		publishAt: row.publish_at,
		unitId: row.unit_id,
		planId: row.plan_id,
		writtenBy: row.written_by,
		decidedBy: row.decided_by,
		reason: row.reason,
		isApprovable: row.state !== 'approved' && mayDecide(ctx) && row.written_by_id !== actorKey(ctx.actor),
		outings: outings.filter(({ post_id: of }) => of === row.id).map((outing) => asOuting(outing, postings.get(outing.id) ?? null))
	};
}

function asOuting(row: StoredOuting, byItself: Posting | null): Outing {
	const file = row.file_sha256 && row.file_name ? { sha256: row.file_sha256, name: row.file_name } : null;
	const { id, channel, place, posted_on: postedOn, link, reach, reach_on: reachOn } = row;
	return { id, channel, place, postedOn, link, file, reach, reachOn, byItself };
}

function stateOf({ now }: Context, { state, publish_on: on, publish_at: at }: StoredPost): PostState {
	if (state !== 'approved' || on === null || at === null) return state === 'approved' ? 'draft' : state;
	const { day, time } = momentIn(now);
	return `${on} ${at}` <= `${day} ${time}` ? 'public' : 'scheduled';
}

async function figuresOf(tx: ReadTx, ctx: Context, outings: readonly StoredOuting[]): Promise<PostFigures> {
	const year = ctx.today.slice(0, 4);
	const published = await countPosts(tx, publicPosts(tx, momentIn(ctx.now)).where('publish_on', '>=', plainDate(`${year}-01-01`)));
	const posted = outings.filter(({ posted_on: on }) => on?.startsWith(year));
	const counted = channels.map((channel) => {
		const of = posted.filter((one) => one.channel === channel);
		return { channel, posted: of.length, reach: of.reduce((sum, { reach }) => sum + (reach ?? 0), 0) };
	});
	const waiting = outings.filter(({ posted_on: on }) => on === null).length;
	return { year: Number(year), published, outings: counted.filter(({ posted: count }) => count > 0), waiting };
}
