import type { Insertable } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { ApiTokensTable } from '#lib/server/database/tables/api-tokens.ts';
import { scopes } from '../limits.ts';
import { type Scope } from '../schema.ts';

export type StoredToken = Awaited<ReturnType<typeof listTokens>>[number];

/** Of one person, or of everybody; the newest first. */
export async function listTokens(tx: ReadTx, userId: string | null) {
	const all = tokens(tx).orderBy('made_at', 'desc').limit(500);
	return (await (userId === null ? all : all.where('user_id', '=', userId)).execute()).map(known);
}

export async function findToken(tx: ReadTx, id: string) {
	const found = await tokens(tx).where('id', '=', id).executeTakeFirst();
	return found && known(found);
}

export async function findBySha256(tx: ReadTx, sha256: string) {
	const found = await tokens(tx).where('sha256', '=', sha256).executeTakeFirst();
	return found && known(found);
}

export async function insertToken(tx: Tx, token: Insertable<ApiTokensTable>): Promise<void> {
	await tx.insertInto('api_tokens').values(token).execute();
}

export async function updateRevoked(tx: Tx, id: string, at: Date): Promise<void> {
	await tx.updateTable('api_tokens').set({ revoked_at: at }).where('id', '=', id).execute();
}

export async function updateLastUsed(tx: Tx, id: string, at: Date): Promise<void> {
	await tx.updateTable('api_tokens').set({ last_used_at: at }).where('id', '=', id).execute();
}

function tokens(tx: ReadTx) {
	return tx
		.selectFrom('api_tokens')
		.select(['id', 'user_id as userId', 'name', 'scopes', 'made_at as madeAt', 'expires_at as expiresAt'])
		.select(['last_used_at as lastUsedAt', 'revoked_at as revokedAt']);
}

/** A scope that this version does not know gives nothing. */
function known<T extends { scopes: string[] }>(token: T): Omit<T, 'scopes'> & { readonly scopes: readonly Scope[] } {
	return { ...token, scopes: scopes.filter((one) => token.scopes.includes(one)) };
}
