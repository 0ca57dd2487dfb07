import { hangsUntil } from '@kheo/core';
import { keepPhoto } from '#lib/features/feedback/server/service/keep-photo.ts';
import { insertScan, keepScan, type Scan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { scanTypeOf } from '#lib/server/files/scan-type.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewPosting } from '../../schema.ts';
import { currentList } from '../queries.ts';

/** That an item was disclosed: how, where, from which day, by whom, with which proof. Where the law says how long it hangs, not shorter. */
export async function enterPosting(ctx: Context, posting: NewPosting, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (posting.on > ctx.today) throw new Problem('disclosure.in-future');
	if (posting.decidedOn && posting.decidedOn > posting.on) throw new Problem('disclosure.before-decision');
	if (posting.validTo && posting.validTo < posting.on) throw new Problem('disclosure.term-backwards');
	const proof = await keepProof(ctx, posting.file ?? null);
	return inTransaction(ctx, 'disclosure.posted', (tx) => onceFor(tx, key, () => insertPosting(tx, ctx, posting, proof)));
}

async function insertPosting(tx: Tx, ctx: Context, posting: NewPosting, proof: Scan | null): Promise<string> {
	const { itemId, title, form, place, on, until, decidedOn, validTo, by, link } = posting;
	const item = (await currentList(tx)).items.find((one) => one.id === itemId);
	if (!item) throw new Problem('disclosure.not-found');
	if (item.isTerm && !validTo) throw new Problem('disclosure.term-missing');
	const least = hangsUntil(item, form, on);
	const hangs = until ?? least;
	if (hangs && hangs < (least ?? on)) throw new Problem('disclosure.too-short');
	const id = newId();
	await insertScan(tx, proof);
	const days = { posted_on: on, posted_until: hangs, decided_on: decidedOn, valid_to: validTo };
	const file = { file_sha256: proof?.sha256 ?? null, file_name: proof?.name ?? null };
	const entered = { entered_at: ctx.now, entered_by: actorName(ctx.actor) };
	await tx
		.insertInto('disclosure_postings')
		.values({ id, item_id: itemId, title, form, place, done_by: by, link, ...days, ...file, ...entered })
		.execute();
	await audit(tx, { subject: { type: 'disclosure', id: itemId }, data: { posting: id, title, form, on, until: hangs, file: proof?.sha256 ?? null } });
	return id;
}

/** A posting that was entered wrongly: it stays in the log with the reason, and the item stands as it did before. */
export async function strikePosting(ctx: Context, { postingId, reason }: { readonly postingId: string; readonly reason: string }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'disclosure.struck', (tx) =>
		onceFor(tx, key, async () => {
			const struck = { struck_at: ctx.now, struck_by: actorName(ctx.actor), struck_because: reason };
			const done = await tx.updateTable('disclosure_postings').set(struck).where('id', '=', postingId).where('struck_at', 'is', null).executeTakeFirst();
			if (done.numUpdatedRows === 0n) throw new Problem('disclosure.moved');
			await audit(tx, { subject: { type: 'disclosure', id: postingId }, data: { reason } });
		})
	);
}

/** Of a photo only our own copy is kept, without what the camera wrote into it: everybody may open it. */
async function keepProof(ctx: Context, file: File | null): Promise<Scan | null> {
	if (!file || !(await isPicture(file))) return keepScan(ctx, file);
	return { ...(await keepPhoto(ctx, file)), name: `${file.name.replace(/\.\w+$/u, '').slice(0, 190)}.jpg` };
}

/** By its first bytes: a browser does not always say the kind. */
async function isPicture(file: File): Promise<boolean> {
	return scanTypeOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()))?.startsWith('image/') === true;
}
