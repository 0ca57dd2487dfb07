import canonicalize from 'canonicalize';
import { sha256Of } from '../files/store.ts';

/** An entry as it enters the chain: everything it says, its time to the microsecond. */
export type SealableEntry = {
	readonly id: string;
	readonly at: string;
	readonly actor: string;
	readonly actor_name: string;
	readonly action: string;
	readonly subject_type: string;
	readonly subject_id: string;
	readonly request_id: string;
	readonly data: unknown;
};

/** SHA-256 of the RFC 8785 form of the entry and the hash before it ('' at the beginning). */
export function entryHash(previous: string, entry: SealableEntry): string {
	return sha256Of(canonicalize({ previous, entry }) ?? '');
}

/** The columns of an entry in the order and form that `entryHash` expects, for a query on `audit_entries as e`. */
export const sealableColumns = `e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor, e.actor_name, e.action,
	e.subject_type, e.subject_id, e.request_id, e.data`;

export function sealable({ id, at, actor, actor_name, action, subject_type, subject_id, request_id, data }: SealableEntry): SealableEntry {
	return { id, at, actor, actor_name, action, subject_type, subject_id, request_id, data };
}
