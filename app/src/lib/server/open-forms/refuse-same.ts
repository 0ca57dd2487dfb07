import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Tx } from '../database/schema.ts';
import { installationSecret } from '../installation-secret.ts';
import { Problem } from '../problem.ts';

const KIND = 'same-form';

/**
 * Refuses what was taken from this address not ten minutes ago, word for word: whoever goes back in the browser gets the form filled in and with another key, and
 * would send it twice. It is noted together with what is sent, so that what was not taken after all may be sent again. The note is a keyed hash and goes with the
 * tries of ten minutes. Nothing of the first is shown: at one address there are many people.
 */
export async function refuseSame(tx: Tx, ctx: Context, address: string, said: readonly (string | number | null)[]): Promise<void> {
	const { rows } = await sql`insert into counted_tries as t (kind, whose, since, count) values (${KIND}, ${hashed(address, said)}, ${ctx.now}, 1)
		on conflict (agency_id, kind, whose) do update set since = excluded.since
		where t.since <= excluded.since - interval '10 minutes' or t.since >= excluded.since + interval '10 minutes' returning kind`.execute(tx);
	if (rows.length === 0) throw new Problem('form.just-sent');
}

function hashed(address: string, said: readonly (string | number | null)[]): string {
	const plain = said.map((part) => (typeof part === 'string' ? part.normalize('NFC').replace(/\s+/gu, ' ').trim() : part));
	return createHmac('sha256', installationSecret())
		.update(JSON.stringify([KIND, address, ...plain]))
		.digest('base64url');
}
