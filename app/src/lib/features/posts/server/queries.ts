import { type SelectQueryBuilder, sql } from 'kysely';
import type { LocalMoment } from '@kheo/core';
import type { DB, ReadTx } from '#lib/server/database/schema.ts';

export function findPost(tx: ReadTx, id: string) {
	return tx.selectFrom('posts').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function countPosts(tx: ReadTx, posts: SelectQueryBuilder<DB, 'posts', object>): Promise<number> {
	const { found } = await tx
		.selectFrom(posts.as('counted'))
		.select(({ fn }) => fn.countAll<string>().as('found'))
		.executeTakeFirstOrThrow();
	return Number(found);
}

/** What is public at this moment, the newest first. */
export function publicPosts(tx: ReadTx, { day, time }: LocalMoment) {
	return tx
		.selectFrom('posts')
		.where('state', '=', 'approved')
		.where(sql<boolean>`(publish_on, publish_at) <= (${day}::date, ${time})`)
		.select(['id', 'title', 'words', 'picture_sha256', 'picture_alt', 'publish_on', 'publish_at', 'decided_at'])
		.orderBy('publish_on', 'desc')
		.orderBy('publish_at', 'desc')
		.orderBy('id', 'desc');
}
