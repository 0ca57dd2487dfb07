import { receiverKey } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';

/** Who signed, as the package names them. */
export type Signer = { readonly agency: string; readonly publicKey: string };
/** `new`: nothing ever came from this name; `changed`: what came before was signed with another key. */
export type KeyStanding = 'new' | 'known' | 'changed';

/** Trust on first use: a name keeps the key it first came with until a person agrees to another. */
export async function keyStanding(tx: ReadTx, { agency, publicKey }: Signer): Promise<KeyStanding> {
	const [last] = await tx
		.selectFrom('package_keys')
		.select('public_key as publicKey')
		.where('sender_key', '=', receiverKey(agency))
		.orderBy('seen_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.execute();
	if (!last) return 'new';
	return last.publicKey === publicKey ? 'known' : 'changed';
}

/** Remembers the key a name came with. */
export async function rememberKey(tx: Tx, { agency, publicKey }: Signer): Promise<void> {
	const { now, actor }: Context = contextOf(tx);
	await tx
		.insertInto('package_keys')
		.values({ id: newId(), sender: agency, sender_key: receiverKey(agency), public_key: publicKey, seen_at: now, seen_by: actorName(actor) })
		.execute();
}
