import { type RawBuilder, sql } from 'kysely';

/** A column with a telephone or mailbox, beside it `sealed_…` and `…_mark`. */
export type ContactPlace = {
	readonly table: string;
	readonly key: string;
	readonly column: string;
	/** Whose key seals it, of a row `t`. */
	readonly whose: RawBuilder<string>;
	/** Which rows hold something of a person; all, unless said. */
	readonly which?: RawBuilder<boolean>;
};

const own = (column: string) => sql<string>`'user:' || ${sql.ref(`t.${column}`)}`;

/** A message whose reader is gone from the tables has a key of its own. */
const readerOf = sql<string>`coalesce(
	(select 'user:' || m.person from reminder_messages m where m.id = t.about_id), (select 'user:' || d.person from digests d where d.id = t.about_id), 'delivery:' || t.id)`;

/** Everywhere that people's telephones and mailboxes lie sealed. */
export const contactPlaces: readonly ContactPlace[] = [
	{ table: 'reminder_phones', key: 'user_id', column: 'phone', whose: own('user_id') },
	{ table: 'reminder_mailboxes', key: 'user_id', column: 'email', whose: own('user_id') },
	{ table: 'reminder_messages', key: 'id', column: 'email', whose: own('person') },
	{ table: 'deliveries', key: 'id', column: 'address', whose: readerOf, which: sql`t.channel in ('mail', 'zalo', 'sms')` },
	{ table: 'invitations', key: 'id', column: 'email', whose: sql`'invitation:' || t.id` },
	{ table: 'entry_requests', key: 'id', column: 'email', whose: sql`'entry-request:' || t.id` }
];

export const sealedColumn = ({ column }: ContactPlace) => `sealed_${column}`;
export const markColumn = ({ column }: ContactPlace) => `${column}_mark`;
