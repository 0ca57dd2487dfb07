import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { Problem } from '#lib/server/problem.ts';

export type DirectedDuty = {
	readonly directiveId: string;
	readonly task: string;
	readonly unitIds: readonly string[];
	/** As the leader wrote it, or empty. */
	readonly deadline: string;
	readonly due: PlainDate | null;
	/** What the deadline goes back to where only its day was given. */
	readonly source?: string;
};

/** A duty that comes from a leader's hand and not from the plan's document; a later version of the document leaves it alone. */
export async function addDirectedDuty(
	tx: Tx,
	planId: string,
	{ directiveId, task, unitIds, deadline, due, source = 'theo bút phê' }: DirectedDuty
): Promise<string> {
	const units = (await listUnits(tx)).filter(({ id }) => unitIds.includes(id));
	if (units.length === 0) throw new Problem('unit.not-found');
	const id = newId();
	await tx
		.insertInto('obligations')
		.values({
			id,
			plan_id: planId,
			position: sql<number>`(select coalesce(max(position), 0) + 1 from obligations where plan_id = ${planId})`,
			kind: 'duty',
			task,
			role: 'lead',
			units_printed: jsonOf(units.map(({ name }) => name)),
			product: null,
			recipient: null,
			recipient_inferred: false,
			form_id: null,
			folds_into: null,
			deadline: null,
			deadline_words: deadline || (due === null ? null : source),
			due,
			source: null,
			directive_id: directiveId
		})
		.execute();
	await tx
		.insertInto('assignments')
		.values(units.map((unit) => ({ obligation_id: id, unit_id: unit.id })))
		.execute();
	return id;
}
