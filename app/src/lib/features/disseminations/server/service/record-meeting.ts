import { peopleFromLines } from '@kheo/core';
import { insertScan, keepScan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewMeeting } from '../../schema.ts';
import { requireUnitOrOffice } from '../own-unit.ts';
import { listPeople, lockPart, setRead } from '../queries.ts';

/** A meeting at which it was made known: its day, who was there, and the minutes. Each person counts once, from the first time they were told. */
export async function recordMeeting(ctx: Context, id: string, { unitId, heldOn, place, present, names, file }: NewMeeting, key = ''): Promise<void> {
	requireUnitOrOffice(ctx, unitId);
	if (heldOn > ctx.today) throw new Problem('dissemination.in-future');
	const pasted = peopleFromLines(names);
	if (pasted.length + present.length === 0) throw new Problem('dissemination.nobody');
	const kept = await keepScan(ctx, file);
	return inTransaction(ctx, 'dissemination.meeting-recorded', (tx) =>
		onceFor(tx, key, async () => {
			const found = await lockPart(tx, id, unitId);
			if (!found) throw new Problem('dissemination.not-found');
			const meetingId = newId();
			await insertScan(tx, kept);
			const proof = { file_sha256: kept?.sha256 ?? null, file_name: kept?.name ?? null, entered_at: ctx.now, entered_by: actorName(ctx.actor) };
			await tx
				.insertInto('dissemination_meetings')
				.values({ id: meetingId, dissemination_id: id, unit_id: unitId, held_on: heldOn, place, ...proof })
				.execute();
			const ticked = found.part.people.filter((reader) => present.includes(reader.id)).map((reader) => reader.id);
			const all = [...new Set([...ticked, ...(await listPeople(tx, id, found.part, pasted))])];
			const read = await setRead(tx, all, { on: heldOn, how: 'meeting', meetingId, at: ctx.now });
			await audit(tx, {
				subject: { type: 'dissemination', id },
				data: { unit: unitId, meeting: meetingId, heldOn, present: all.length, read, file: kept?.sha256 ?? null }
			});
		})
	);
}
