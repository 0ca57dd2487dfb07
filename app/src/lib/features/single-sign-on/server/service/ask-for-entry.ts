import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { sealContacts } from '#lib/server/personal/sealed-contacts.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Claims } from './provider.ts';

/** More than this wait in an agency at once: somebody is playing, or nobody looks. */
const MOST_WAITING = 200;

/** The name of somebody unknown is shown to the agency's administrators. Asked twice it stands there once. */
export function askForEntry(ctx: Context, { issuer, subject, name, email }: Claims): Promise<void> {
	return inTransaction(ctx, 'entry-request.made', async (tx) => {
		const { count } = await tx
			.selectFrom('entry_requests')
			.select(sql<number>`count(*)::int`.as('count'))
			.where('settled_at', 'is', null)
			.executeTakeFirstOrThrow();
		if (count >= MOST_WAITING) throw new Problem('sso.too-many-requests');
		const id = newId();
		const [mailbox] = email === null ? [] : await sealContacts(tx, [{ whose: `entry-request:${id}`, text: email }]);
		const made = await sql`insert into entry_requests (id, issuer, subject, name, sealed_email, email_mark, asked_at)
			values (${id}, ${issuer}, ${subject}, ${name}, ${mailbox?.sealed ?? null}, ${mailbox?.mark ?? null}, ${ctx.now}) on conflict do nothing returning id`.execute(
			tx
		);
		if (made.rows.length === 0) return leaveAsItWas(tx);
		await audit(tx, { subject: { type: 'entry-request', id }, data: { issuer, name: aboutPerson(`entry-request:${id}`, name) } });
	});
}

const KEPT_DAYS = 30;

/** Names of people who asked are not kept longer than a month, let in or not. */
export function forgetRequests(ctx: Context): Promise<void> {
	return inTransaction(ctx, 'entry-request.forgotten', async (tx) => {
		const before = new Date(ctx.now.getTime() - KEPT_DAYS * 24 * 60 * 60_000);
		const old = await tx.deleteFrom('entry_requests').where('asked_at', '<', before).returning('id').execute();
		if (old.length === 0) return leaveAsItWas(tx);
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { requests: old.map(({ id }) => id) } });
	});
}
