import { endMemberships, type Identity, listMembers, listOwnAgencies, switchOff } from '#lib/features/accounts/server/service.ts';
import { countOwnPutUp, handOverInitials, listWaitingSteps } from '#lib/features/approvals/server/service/hand-over-steps.ts';
import { listOpenOf } from '#lib/features/drafts/server/service/list-open-of.ts';
import { handOverVisits, listLedVisits } from '#lib/features/inspections/server/service/hand-over-visits.ts';
import { handOverContacts, listContactsOf } from '#lib/features/reminders/server/service/hand-over-contacts.ts';
import { listUnitOwed } from '#lib/features/tracking/server/service/list-unit-owed.ts';
import { shortDate } from '@kheo/core';
import { sql } from 'kysely';
import { actorKey, actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import type { HandoverItem } from '../../handover.ts';
import type { Leaving } from '../../schema.ts';
import { postsHeldAlone } from '../../keepers.ts';
import { insertHandover } from '../queries.ts';
import { withState } from '../with-state.ts';

type Member = Awaited<ReturnType<typeof listMembers>>[number];

/**
 * Somebody leaves: in one transaction their membership ends and what they had in hand is the receiver's; what cannot pass by itself stands in the list. The
 * account is switched off when no other agency has the person. Gives the handover, whose list is printed.
 */
export async function letGo(ctx: Context, identity: Identity, leaving: Leaving, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const id = await inTransaction(ctx, 'member.let-go', (tx) =>
		onceFor(tx, key, async () => {
			await sql`select from agencies for update`.execute(tx);
			const { member, receiver } = await both(tx, ctx, identity, leaving);
			const items = await inHand(tx, member, receiver);
			const handoverId = newId();
			const names = { name: member.name, toUserId: receiver?.userId ?? null, toName: receiver?.name ?? null };
			const said = { userId: member.userId, reason: leaving.reason, leftOn: ctx.today, madeAt: ctx.now, by: actorName(ctx.actor) };
			await insertHandover(tx, { id: handoverId, ...names, ...said, items });
			if (receiver) await handOverInitials(tx, member.userId, receiver);
			await handOverVisits(tx, member.userId, receiver?.userId ?? null);
			await handOverContacts(tx, member.userId, receiver?.userId ?? null, ctx.now);
			await endMemberships(tx, member.userId, ctx.today, ctx.now);
			const about = (one: Member) => aboutPerson(`user:${one.userId}`, one.name);
			const data = { member: about(member), receiver: receiver && about(receiver), reason: leaving.reason, items: items.length };
			await audit(tx, { subject: { type: 'member', id: member.userId }, data });
			return handoverId;
		})
	);
	if ((await listOwnAgencies(ctx, leaving.userId)).length === 0) await switchOff(identity, leaving.userId);
	return id;
}

async function both(tx: ReadTx, ctx: Context, identity: Identity, { userId, toUserId }: Leaving): Promise<{ member: Member; receiver: Member | null }> {
	const members = await listMembers(tx, ctx.today);
	const member = members.find((one) => one.userId === userId);
	if (!member) throw new Problem('member.not-found');
	if (actorKey(ctx.actor) === `user:${userId}`) throw new Problem('member.self');
	const [alone] = postsHeldAlone(await withState(identity, members), userId);
	if (alone) throw new Problem(`member.last-${alone}`);
	if (toUserId === '') return { member, receiver: null };
	const receiver = members.find((one) => one.userId === toUserId);
	if (!receiver || toUserId === userId) throw new Problem('member.receiver-missing');
	if (member.role === 'unit' && receiver.unitId !== member.unitId) throw new Problem('member.receiver-of-other-unit');
	if ((await countOwnPutUp(tx, userId, toUserId)) > 0) throw new Problem('member.receiver-put-up');
	return { member, receiver };
}

/** What the person has in hand. Without a receiver only what needs nobody may stay, and a matter that waits is refused. */
async function inHand(tx: Tx, { userId, name, role, unitId }: Member, receiver: Member | null): Promise<HandoverItem[]> {
	const handed = receiver !== null;
	const steps = (await listWaitingSteps(tx, userId)).map(({ part, about }) => ({ kind: part, about, handed: handed && part === 'initial' }));
	const visits = (await listLedVisits(tx, userId)).map(({ unit, plannedOn }) => ({
		kind: 'visit' as const,
		about: `${unit}, ${shortDate(plannedOn)}`,
		handed
	}));
	const contacts = (await listContactsOf(tx, userId)).map((about) => ({ kind: 'contact' as const, about, handed }));
	const drafts = (await listOpenOf(tx, name)).map((about) => ({ kind: 'draft' as const, about, handed }));
	const returns = role === 'unit' && unitId ? (await listUnitOwed(tx, unitId)).map((about) => ({ kind: 'return' as const, about, handed })) : [];
	if (receiver === null && [...steps.filter(({ kind }) => kind === 'initial'), ...visits].length > 0) throw new Problem('member.receiver-needed');
	return [...steps, ...visits, ...contacts, ...drafts, ...returns];
}
