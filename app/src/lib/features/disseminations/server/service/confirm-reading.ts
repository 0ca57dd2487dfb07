import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ReadByLink } from '../../schema.ts';
import { listPeople, lockPart, setRead } from '../queries.ts';

/** "Tôi đã đọc và hiểu", by whoever signs in: for oneself and nobody else. */
export async function confirmReading(ctx: Context, id: string, { readerId }: { readonly readerId: string }, key = ''): Promise<void> {
	const { actor } = ctx;
	if (actor.kind !== 'user' || actor.unitId === null) throw new Problem('actor.not-allowed');
	const unitId = actor.unitId;
	return inTransaction(ctx, 'dissemination.read', (tx) =>
		onceFor(tx, key, async () => {
			const reader = (await lockPart(tx, id, unitId))?.part.people.find((one) => one.id === readerId);
			if (!reader) throw new Problem('dissemination.not-found');
			if (reader.userId !== actor.userId) throw new Problem('actor.not-allowed');
			if ((await setRead(tx, [readerId], { on: ctx.today, how: 'account', at: ctx.now })) === 0) return leaveAsItWas(tx);
			await audit(tx, { subject: { type: 'dissemination', id }, data: { unit: unitId, reader: readerId } });
		})
	);
}

/** The same by the unit's link: the holder says which of the listed people it is, or a name that is not on the list yet. */
export async function confirmByLink(ctx: Context, { disseminationId: id, readerId, name }: ReadByLink, key = ''): Promise<void> {
	const { actor } = ctx;
	if (actor.kind !== 'link') throw new Problem('actor.not-allowed');
	const given = name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
	if (readerId === null && given === '') throw new Problem('dissemination.nobody');
	return inTransaction(ctx, 'dissemination.read', (tx) =>
		onceFor(tx, key, async () => {
			const found = await lockPart(tx, id, actor.unitId);
			if (!found || (readerId !== null && !found.part.people.some((one) => one.id === readerId))) throw new Problem('dissemination.not-found');
			const readers = readerId === null ? await listPeople(tx, id, found.part, [given]) : [readerId];
			if ((await setRead(tx, readers, { on: ctx.today, how: 'link', at: ctx.now })) === 0) return leaveAsItWas(tx);
			await audit(tx, { subject: { type: 'dissemination', id }, data: { unit: actor.unitId, reader: readers[0] ?? null } });
		})
	);
}
