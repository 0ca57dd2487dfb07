import { sql } from 'kysely';
import type { Tx } from '../database/schema.ts';
import { contactPlaces, markColumn } from './contact-places.ts';

/** With the key of a person goes what their telephones and mailboxes are found by: a mark would still tell whoever guesses the number that it was there. */
export async function forgetMarks(tx: Tx, whose: string): Promise<void> {
	if (!whose.startsWith('user:')) return;
	for (const place of contactPlaces) {
		const mark = sql.ref(markColumn(place));
		await sql`update ${sql.table(place.table)} t set ${mark} = null where ${mark} is not null and ${place.whose} = ${whose}`.execute(tx);
	}
}
