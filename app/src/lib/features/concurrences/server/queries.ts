import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';

export function listConcurrences(tx: ReadTx) {
	return rows(tx).orderBy('asked_at', 'desc').limit(100).execute();
}

export function findConcurrence(tx: ReadTx, id: string) {
	return rows(tx).where('concurrences.id', '=', id).executeTakeFirst();
}

export type StoredConcurrence = NonNullable<Awaited<ReturnType<typeof findConcurrence>>>;

function rows(tx: ReadTx) {
	return tx
		.selectFrom('concurrences')
		.leftJoin('invitations', (join) => join.on('kind', '=', 'invitation').on(sql<boolean>`concurrences.subject = invitations.id::text`))
		.select(['concurrences.id', 'kind', 'subject', 'about', 'payload', 'reason', 'asked_by_id as askedById', 'asked_by as by', 'asked_at as askedAt'])
		.select(['concurrences.expires_at as expiresAt', 'settled_by as settledBy', 'agreed', 'taken', 'invitations.name as invited']);
}
