import { type CarriedOut, carriedOutCells, type Cells, printedCells, reportCells, searchKey, shortDate } from '@kheo/core';
import type { Activity } from '#lib/features/activities/activity.ts';
import { listCarriedOut } from '#lib/features/activities/server/service/list-carried-out.ts';
import { type CountedSession, heldSessions } from '#lib/features/duty-sessions/server/service/held-sessions.ts';
import { movementsTakenPart, type TakenPart } from '#lib/features/movements/server/service/taken-part.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { listFigures } from '#lib/features/evidence/server/service/list-figures.ts';
import { registeredRows } from '#lib/features/submissions/server/service/registered-rows.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { offeredRows } from './offered-rows.ts';
import { type DueRow, dueRows, type UnplannedRow } from './due-rows.ts';

type Ground = { readonly obligationId: string; readonly unitId: string; readonly planId: string };

/** The rows that a unit's report is to have now: what it registered and what came up, each with what was said of it while it was carried out. */
export async function dueNow(ctx: Context, tx: ReadTx, { planId, ...key }: Ground): Promise<DueRow[]> {
	const of = { planId, unitId: key.unitId };
	const registered = await registeredRows(tx, of);
	const activities = await listCarriedOut(tx, { ...of, today: ctx.today });
	const sessions = await heldSessions(tx, of);
	const figures = Map.groupBy(await listFigures(tx, of), ({ activityId }) => activityId);
	const bySession = Map.groupBy(sessions, ({ activityId }) => activityId);
	const known = new Set(activities.map(({ id }) => id));
	const said = new Map(
		activities.map((one) => [one.id, carriedOutCells({ ...carried(one), figures: figures.get(one.id) ?? [], sessions: bySession.get(one.id) ?? [] })] as const)
	);
	const cameUp = activities.filter((one) => !one.registered && isHeld(said.get(one.id) ?? {})).map((one) => unplanned(one, said.get(one.id) ?? {}));
	const alone = sessions.filter(({ activityId }) => activityId === null || !known.has(activityId));
	const movements = (await movementsTakenPart(tx, of)).map(ofMovement);
	return dueRows(key, registered, said, [...cameUp, ...ofSessions(alone), ...movements], await offeredRows(ctx, tx, of));
}

function carried({ state, steps, participants }: Activity): Pick<CarriedOut, 'state' | 'steps' | 'participants'> {
	return { state, steps, participants };
}

function unplanned({ id, name, scheduled, doneOn }: Activity, cells: Cells): UnplannedRow {
	return { id, name, when: scheduled || (doneOn === null ? '' : shortDate(doneOn)), cells: withoutDone(cells) };
}

function isHeld(cells: Cells): boolean {
	const outcome = cells[reportCells.outcome];
	return outcome === 'done' || outcome === 'changed';
}

/** What nobody registered is done unless its row says otherwise. */
function withoutDone(cells: Cells): Cells {
	return Object.fromEntries(Object.entries(cells).filter(([column, value]) => column !== reportCells.outcome || value !== 'done'));
}

/** A movement that the unit signed up for: what of it is counted, in words. */
function ofMovement({ id, title, on, nominated, recognised }: TakenPart): UnplannedRow {
	return {
		id: `movement ${id}`,
		name: title,
		when: shortDate(on),
		cells: { [printedCells.words]: messagesIn('vi').movements.reported(nominated, recognised) }
	};
}

/** Sessions of no activity: those of one name are one row. */
function ofSessions(sessions: readonly CountedSession[]): UnplannedRow[] {
	return [...Map.groupBy(sessions, ({ title }) => searchKey(title))].map(([name, same]) => {
		const cells = carriedOutCells({ state: 'done', steps: [], participants: { people: null, turns: null, kinds: [] }, figures: [], sessions: same });
		return { id: `duty-sessions ${name}`, name: same[0]?.title ?? '', when: same.map(({ on }) => shortDate(on)).join(', '), cells: withoutDone(cells) };
	});
}
