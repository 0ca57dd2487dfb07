import { peopleFromLines } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewPeople } from '../../schema.ts';
import { requireUnitOrOffice } from '../own-unit.ts';
import { listPeople, lockPart } from '../queries.ts';

/** A unit's list as it was pasted; who stands on it already is not doubled. The log counts them and names nobody. */
export async function addPeople(ctx: Context, id: string, { unitId, names }: NewPeople, key = ''): Promise<void> {
	requireUnitOrOffice(ctx, unitId);
	const people = peopleFromLines(names);
	if (people.length === 0) throw new Problem('dissemination.nobody');
	return inTransaction(ctx, 'dissemination.people-listed', (tx) =>
		onceFor(tx, key, async () => {
			const found = await lockPart(tx, id, unitId);
			if (!found) throw new Problem('dissemination.not-found');
			await listPeople(tx, id, found.part, people);
			await audit(tx, { subject: { type: 'dissemination', id }, data: { unit: unitId, named: people.length } });
		})
	);
}

/** Somebody who does not belong on the list. Who has said that they read it stays. */
export async function strikePerson(ctx: Context, id: string, { readerId }: { readonly readerId: string }, key = ''): Promise<void> {
	return inTransaction(ctx, 'dissemination.person-struck', (tx) =>
		onceFor(tx, key, async () => {
			const reader = await tx
				.selectFrom('dissemination_people')
				.selectAll()
				.where('id', '=', readerId)
				.where('dissemination_id', '=', id)
				.forUpdate()
				.executeTakeFirst();
			if (!reader) throw new Problem('dissemination.not-found');
			requireUnitOrOffice(ctx, reader.unit_id);
			if (reader.read_on !== null) throw new Problem('dissemination.has-read');
			await tx.deleteFrom('dissemination_people').where('id', '=', readerId).execute();
			await audit(tx, { subject: { type: 'dissemination', id }, data: { unit: reader.unit_id, reader: readerId } });
		})
	);
}
