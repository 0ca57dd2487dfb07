import { actorKey, actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { insertFile } from '#lib/server/files/files.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewPost, PostChange, PostCounts } from '../../schema.ts';
import { countedIn } from '../counted-in.ts';
import { keepPicture } from '../keep-picture.ts';
import { findPost } from '../queries.ts';

/** A new post, to be approved by somebody else. */
export async function writePost(ctx: Context, post: NewPost & Partial<PostCounts>, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const picture = await keepPicture(ctx, post);
	return inTransaction(ctx, 'post.written', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			if (picture) await insertFile(tx, { ...picture, state: 'clean' });
			const counts = await countedIn(tx, post);
			await tx
				.insertInto('posts')
				.values({ id, ...textOf(post), ...shownBy(picture?.sha256 ?? null, post.alt), ...counts, ...writer(ctx) })
				.execute();
			await audit(tx, { subject: { type: 'post', id }, data: { ...textOf(post), picture: picture?.sha256 ?? null, ...counts } });
			return id;
		})
	);
}

/** Other words or another picture: what was approved were the old ones, so it waits for approval anew. */
export async function changePost(ctx: Context, id: string, post: PostChange, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const picture = await keepPicture(ctx, post);
	await inTransaction(ctx, 'post.changed', (tx) =>
		onceFor(tx, key, async () => {
			const before = await findPost(tx, id);
			if (!before) throw new Problem('post.not-found');
			const kept = post.withoutPicture ? null : before.picture_sha256;
			if (kept !== null && post.alt === '') throw new Problem('post.alt-missing');
			if (picture) await insertFile(tx, { ...picture, state: 'clean' });
			const undecided = { state: 'draft' as const, decided_at: null, decided_by: null, decided_by_id: null, reason: null };
			const done = await tx
				.updateTable('posts')
				.set({ ...textOf(post), ...shownBy(picture?.sha256 ?? kept, post.alt), ...undecided, ...writer(ctx), version: post.version + 1 })
				.where('id', '=', id)
				.where('version', '=', post.version)
				.executeTakeFirst();
			if (done.numUpdatedRows === 0n) throw new Problem('post.moved');
			await audit(tx, {
				subject: { type: 'post', id },
				data: {
					before: { title: before.title, words: before.words, picture: before.picture_sha256 },
					after: { ...textOf(post), picture: picture?.sha256 ?? kept }
				}
			});
		})
	);
}

function textOf({ title, words }: NewPost): { readonly title: string; readonly words: string } {
	return { title: title.normalize('NFC'), words: words.normalize('NFC').replaceAll('\r\n', '\n') };
}

function writer({ actor, now }: Context) {
	return { written_at: now, written_by: actorName(actor), written_by_id: actorKey(actor) };
}

function shownBy(sha256: string | null, alt: string) {
	return { picture_sha256: sha256, picture_alt: sha256 === null ? '' : alt };
}
