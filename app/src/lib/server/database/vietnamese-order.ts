import { type RawBuilder, sql } from 'kysely';

/** A column in the order of the Vietnamese alphabet, Đ behind D and Ă behind A; by its bytes Đ would stand behind Z. */
export function vietnameseOrder(column: string): RawBuilder<string> {
	return sql<string>`${sql.ref(column)} collate "vi-x-icu"`;
}
