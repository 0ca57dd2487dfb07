import { type RawBuilder, sql } from 'kysely';

/** Whether a key has all these words but one, of many but two: what a slip of the hand leaves. Cheap, so that only what has them is compared letter by letter. */
export function hasMost(words: readonly string[], key: RawBuilder<unknown>): RawBuilder<boolean> {
	const enough = words.length - (words.length > 4 ? 2 : 1);
	const present = words.map((word) => sql`(position(${word} in ${key}) > 0)::int`);
	return sql<boolean>`(0 + ${sql.join(present, sql` + `)}) >= ${enough}::int`;
}
