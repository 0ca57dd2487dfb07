import { isUnreported, noParticipants, type PlainDate, readWhen } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Activity, Partner, Step } from '../activity.ts';
import { listAcceptedRows, listSaid, listSteps, type RowWords, type Said, type Scope } from './queries.ts';

type Ground = { readonly year: number | null; readonly today: PlainDate };

/** The activities of a plan or of one unit's return: every accepted row, with what was said of it, then what nobody registered. */
export async function listActivities(tx: ReadTx, scope: Scope, ground: Ground): Promise<Activity[]> {
	const rows = await listAcceptedRows(tx, scope);
	const said = await listSaid(tx, scope);
	const steps = Map.groupBy(
		await listSteps(
			tx,
			said.map(({ id }) => id)
		),
		({ activityId }) => activityId
	);
	const saidById = new Map(said.map((one) => [one.id, one]));
	const rowIds = new Set(rows.map(({ id }) => id));
	const ofRows = rows.map((row) => activityOf(row, saidById.get(row.id), steps.get(row.id) ?? [], ground));
	const others = said.filter(({ id }) => !rowIds.has(id)).map((one) => activityOf(undefined, one, steps.get(one.id) ?? [], ground));
	return withPartners([...ofRows, ...others].flatMap((one) => one ?? []));
}

function withPartners(activities: readonly Activity[]): Activity[] {
	const events = Map.groupBy(activities, ({ event }) => event);
	return activities.map((one) => ({ ...one, partners: (events.get(one.event) ?? []).filter(({ id }) => id !== one.id).map(asPartner) }));
}

export function asPartner({ id, unit, name, scheduled }: Activity): Partner {
	return { id, unit: unit.name, name, scheduled };
}

function activityOf(row: RowWords | undefined, said: Said | undefined, steps: readonly Step[], { year, today }: Ground): Activity | null {
	const state = said?.state ?? 'planned';
	const of = row && state === 'planned' ? row : (said ?? row);
	if (!of) return null;
	const { name, scheduled, place } = of;
	const { from, to } = readWhen(scheduled, year);
	return {
		id: of.id,
		obligationId: of.obligationId,
		unit: { id: of.unitId, name: of.unit },
		registered: said?.registered ?? true,
		rowGone: row === undefined && (said?.registered ?? false),
		name,
		scheduled,
		from,
		to,
		place,
		state,
		doneOn: state === 'done' ? (steps.at(-1)?.on ?? null) : null,
		steps: steps.map(({ state: then, on, reason, scheduled: words, by }) => ({ state: then, on, reason, scheduled: words, by })),
		responsible: said?.responsible ?? '',
		participants: said?.participants ?? noParticipants,
		checklist: said?.checklist ?? [],
		event: said?.jointWith ?? of.id,
		partners: [],
		serves: said?.serves ? { kind: said.serves, name: said.servesName } : null,
		version: said?.version ?? 0,
		unreported: isUnreported(state, to, today)
	};
}
