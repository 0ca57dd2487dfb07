import { actorKey, actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { type KeptContact, sealContacts } from '#lib/server/personal/sealed-contacts.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Invited } from '../../invitation.ts';
import { mayMail } from '../may-mail.ts';
import { insertInvitation, openMailboxes } from '../queries.ts';
import { tokenOf } from '../token.ts';
import { invitationMailJob } from './mail-job.ts';
import { requireInviter } from './require-inviter.ts';

/** `handOver`: links that go by no mail, to be given to the person; told with this answer and never kept. */
export type Asked = { readonly ids: readonly string[]; readonly already: readonly string[] };

/**
 * Asks people to join, together in one entry of the log. Where there is a mail server and a mailbox the link goes there and nobody else sees it; else it is handed over.
 * Whoever has an open invitation at the same mailbox is left out and named. `origin`: the address under which people reach this site.
 */
export function invite(ctx: Context, invited: readonly Invited[], origin: string, key = ''): Promise<Asked> {
	return inTransaction(ctx, 'invitation.made', (tx) =>
		onceFor(tx, key, async () => {
			const roles = invited.map(({ role }) => role);
			await requireInviter(tx, ctx, roles);
			const units = new Set((await tx.selectFrom('units').select('id').execute()).map(({ id }) => id));
			if (invited.some(({ unitId }) => unitId !== null && !units.has(unitId))) throw new Problem('invitation.unit-missing');
			await tx.selectFrom('agencies').select('agency_id').forUpdate().execute();
			const open = await openMailboxes(tx);
			const [fresh, already] = [invited.filter(({ email }) => !isIn(open, email)), invited.filter(({ email }) => isIn(open, email))];
			if (fresh.length === 0) throw new Problem('invitation.already-open');
			const mails = await mayMail(tx);
			const named = await withMailboxes(tx, fresh);
			const made = await Promise.all(named.map((one) => inviteOne(tx, ctx, one, mails ? origin : null)));
			const people = made.map(({ id, name, role, unitId }) => ({ id, role, unitId, name: aboutPerson(`invitation:${id}`, name) }));
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { people } });
			return { ids: made.map(({ id }) => id), already: already.map(({ name }) => name) };
		})
	);
}

function isIn(open: ReadonlySet<string>, email: string | null): boolean {
	return email !== null && open.has(email.toLowerCase());
}

type Named = Invited & { readonly id: string; readonly mailbox: KeptContact | null };

/** Each with its id, under whose key the mailbox is sealed. */
async function withMailboxes(tx: Tx, invited: readonly Invited[]): Promise<Named[]> {
	const named = invited.map((one) => ({ ...one, id: newId() }));
	const kept = (
		await sealContacts(
			tx,
			named.flatMap(({ id, email }) => (email === null ? [] : [{ whose: `invitation:${id}`, text: email }]))
		)
	).values();
	return named.map((one) => ({ ...one, mailbox: one.email === null ? null : (kept.next().value ?? null) }));
}

async function inviteOne(tx: Tx, ctx: Context, one: Named, origin: string | null): Promise<Named> {
	const { id, mailbox } = one;
	const mailedFrom = one.email === null ? null : origin;
	const byMail = mailedFrom !== null;
	const hash = sha256Of(tokenOf(ctx.agencyId, id, 1));
	await insertInvitation(tx, one, { id, hash, byMail, mailbox }, { now: ctx.now, by: actorName(ctx.actor), byId: actorKey(ctx.actor) });
	if (mailedFrom !== null) await enqueue(tx, invitationMailJob, { invitationId: id, issue: 1, origin: mailedFrom });
	return one;
}
