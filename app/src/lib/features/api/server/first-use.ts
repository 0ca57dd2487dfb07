import { actorKey, type Context } from '#lib/server/context.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';

const shape = /^[\x21-\x7e]{1,200}$/;

/**
 * The key under which a use case does this request once. A key belongs to the first request that came with it: the same key with another address or body is
 * refused before anything is done. Nothing is written in the log: what is done by the request stands there.
 */
export async function firstUse(
	ctx: Context,
	header: string | null,
	request: { readonly operation: string; readonly address: string; readonly body: Uint8Array | string }
) {
	const key = header ?? '';
	if (!shape.test(key)) throw new Problem('api.key-missing');
	const actor = actorKey(ctx.actor);
	const sha256 = sha256Of(`${request.operation}\n${request.address}\n${sha256Of(request.body)}`);
	await inTransaction(ctx, 'request.remembered', async (tx) => {
		await tx
			.insertInto('api_requests')
			.values({ actor, key, sha256 })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		leaveAsItWas(tx);
	});
	const first = await readOnly(ctx, (tx) =>
		tx.selectFrom('api_requests').select('sha256').where('actor', '=', actor).where('key', '=', key).executeTakeFirst()
	);
	if (first?.sha256 !== sha256) throw new Problem('api.key-other-request');
	return `api:${sha256Of(key)}`;
}
