import { agreeingRoles } from '#lib/features/concurrences/concurrence.ts';
import { putUp, type Wanted } from '#lib/features/concurrences/server/service/ask.ts';
import { secondsFor } from '#lib/features/concurrences/server/service/second-person.ts';
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
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Invited } from '../../invitation.ts';
import { mayMail } from '../may-mail.ts';
import { insertInvitation, openMailboxes } from '../queries.ts';
import { tokenOf } from '../token.ts';
import { invitationMailJob } from './mail-job.ts';
import type { OpensInvitation } from './open-agreed.ts';
import { requireInviter } from './require-inviter.ts';

/** `handOver`: links that go by no mail, to be given to the person; told with this answer and never kept. */
export type Asked = {
	readonly ids: readonly string[];
	readonly already: readonly string[];
	/** Who waits for a second person. */ readonly waiting: readonly string[];
};

/**
 * Asks people to join, together in one entry of the log. Where there is a mail server and a mailbox the link goes there and nobody else sees it; else it is handed over.
 * Whoever has an open invitation at the same mailbox is left out and named. An invitation of somebody who may agree waits for a second person, where there is one.
 * `origin`: the address under which people reach this site.
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
			const second = await seconding(tx, ctx, fresh);
			const named = await withMailboxes(tx, fresh);
			const made = await Promise.all(named.map((one) => inviteOne(tx, ctx, one, { origin, mails, awaitsSecond: second && mayAgreeAs(one) })));
			const people = made.map(({ id, name, role, unitId }) => ({ id, role, unitId, name: aboutPerson(`invitation:${id}`, name) }));
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { people } });
			return { ids: made.map(({ id }) => id), already: namesOf(already), waiting: namesOf(made.filter((one) => second && mayAgreeAs(one))) };
		})
	);
}

function isIn(open: ReadonlySet<string>, email: string | null): boolean {
	return email !== null && open.has(email.toLowerCase());
}

function namesOf(invited: readonly Invited[]): string[] {
	return invited.map(({ name }) => name);
}

function mayAgreeAs({ role }: Invited): boolean {
	return agreeingRoles.includes(role);
}

/** Whether a second person must agree to those among them who would be second persons themselves. A newcomer leaves it to whoever invited them. */
async function seconding(tx: Tx, ctx: Context, invited: readonly Invited[]): Promise<boolean> {
	if (!invited.some(mayAgreeAs)) return false;
	const { isNeeded, names } = await secondsFor(tx, ctx);
	if (isNeeded && names.length === 0) throw new Problem('concurrence.too-new');
	return isNeeded;
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

type How = { readonly origin: string; readonly mails: boolean; readonly awaitsSecond: boolean };

async function inviteOne(tx: Tx, ctx: Context, one: Named, { origin, mails, awaitsSecond }: How): Promise<Named> {
	const { id, mailbox } = one;
	const byMail = mails && one.email !== null;
	const hash = sha256Of(tokenOf(ctx.agencyId, id, 1));
	await insertInvitation(tx, one, { id, hash, byMail, awaitsSecond, mailbox }, { now: ctx.now, by: actorName(ctx.actor), byId: actorKey(ctx.actor) });
	if (awaitsSecond) await putUp(tx, ctx, wantedFor(id, one, origin));
	else if (byMail) await enqueue(tx, invitationMailJob, { invitationId: id, issue: 1, origin });
	return one;
}

/** The name is read with the invitation, so that it goes with it. */
function wantedFor(id: string, { role }: Invited, origin: string): Wanted {
	const words = messagesIn('vi');
	const payload: OpensInvitation = { invitationId: id, origin };
	return { kind: 'invitation', subject: id, about: words.shell.roles[role].toLocaleLowerCase('vi'), reason: words.concurrences.invited, payload };
}
