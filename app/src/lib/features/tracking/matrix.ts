import { isSent, type LocalMoment, type PlainDate, type WorkingCalendar } from '@kheo/core';
import { type Came, type CellState, cellState, waitsFor, type When } from './cell-state.ts';

export type TrackedObligation = When & {
	readonly id: string;
	readonly kind: string;
	readonly task: string;
	readonly hasForm: boolean;
};
export type TrackedUnit = { readonly id: string; readonly name: string };
export type TrackedCell = Came & {
	readonly obligationId: string;
	readonly unitId: string;
	readonly rowCount: number;
	readonly version?: number;
	/** The unit's own last day, where it was given more time. */
	readonly extendedDue?: PlainDate | null;
	/** Since when it is back with the unit. */
	readonly returnedOn?: PlainDate | null;
};

export type MatrixCell = {
	readonly obligationId: string;
	readonly rowCount: number;
	readonly state: CellState;
	readonly extendedDue: PlainDate | null;
	/** How often it was handed in. */ readonly version: number;
	readonly receivedOn: PlainDate | null;
	readonly returnedOn: PlainDate | null;
};
export type MatrixRow = { readonly unit: TrackedUnit; readonly cells: readonly (MatrixCell | null)[] };
export type ColumnCount = {
	readonly obligationId: string;
	/** Units that owe it; those freed of it are not among them. */
	readonly asked: number;
	readonly sent: number;
	readonly waitingForOffice: number;
	/** Accepted as they first came. */
	readonly atOnce: number;
	/** Since when the oldest of those that the Office has not looked at is there. */
	readonly unseenSince: PlainDate | null;
	/** How many stand in each state, those that came late and those with more time apart. */
	readonly tally: Tally;
};
export type Tally = { readonly [state in CellState['name'] | 'late' | 'extended']?: number };
export type Matrix = { readonly obligations: readonly TrackedObligation[]; readonly rows: readonly MatrixRow[]; readonly counts: readonly ColumnCount[] };

/** Things owed of which the same is true, as many as `count`: what a column counts follows from these alone. */
export type Alike = Pick<TrackedCell, 'obligationId' | 'status' | 'received' | 'waived' | 'extendedDue' | 'version'> & { readonly count: number };

/** Unit × obligation: one cell for each thing a unit owes, null where it owes nothing; columns and rows keep the given order. */
export function rowsOf(
	obligations: readonly TrackedObligation[],
	units: readonly TrackedUnit[],
	cells: readonly TrackedCell[],
	now: LocalMoment,
	calendar?: WorkingCalendar
): MatrixRow[] {
	const byPlace = new Map(cells.map((cell) => [`${cell.unitId} ${cell.obligationId}`, cell]));
	return units.map((unit) => ({
		unit,
		cells: obligations.map((obligation) => {
			const cell = byPlace.get(`${unit.id} ${obligation.id}`);
			return cell ? matrixCell({ ...cell, state: stateOf(cell, obligation, now, calendar) }) : null;
		})
	}));
}

/** One count for each obligation, in the given order. */
export function countsOf(obligations: readonly TrackedObligation[], alike: readonly Alike[], now: LocalMoment, calendar?: WorkingCalendar): ColumnCount[] {
	const byObligation = Map.groupBy(alike, ({ obligationId }) => obligationId);
	return obligations.map((obligation) => {
		const parts = byObligation.get(obligation.id) ?? [];
		return countOf(
			obligation.id,
			parts.map((part) => ({ ...part, state: stateOf(part, obligation, now, calendar) }))
		);
	});
}

/** Where it stands, by the unit's own last day where it was given more time. */
function stateOf(cell: Came & Pick<TrackedCell, 'extendedDue'>, obligation: When, now: LocalMoment, calendar?: WorkingCalendar): CellState {
	const { extendedDue = null } = cell;
	return cellState(cell, extendedDue === null ? obligation : { ...obligation, due: extendedDue, time: null }, now, calendar);
}

function matrixCell({
	obligationId,
	rowCount,
	state,
	extendedDue = null,
	version = 0,
	received,
	returnedOn = null
}: TrackedCell & Pick<MatrixCell, 'state'>): MatrixCell {
	return { obligationId, rowCount, state, extendedDue, version, receivedOn: received?.day ?? null, returnedOn };
}

type Counted = Alike & { readonly state: CellState };

function countOf(obligationId: string, parts: readonly Counted[]): ColumnCount {
	const asked = parts.filter(({ state }) => state.name !== 'waived');
	const unseen = asked.filter(({ state }) => waitsFor(state) === 'office');
	return {
		obligationId,
		asked: sumOf(asked),
		sent: sumOf(asked.filter(({ state }) => isSent(state.name))),
		waitingForOffice: sumOf(unseen),
		atOnce: sumOf(asked.filter(({ state, version = 0 }) => state.name === 'accepted' && version <= 1)),
		unseenSince: unseen.flatMap(({ received }) => received?.day ?? []).reduce<PlainDate | null>(earlier, null),
		tally: tallyOf(parts)
	};
}

function sumOf(parts: readonly Pick<Alike, 'count'>[]): number {
	return parts.reduce((sum, { count }) => sum + count, 0);
}

function earlier(first: PlainDate | null, day: PlainDate): PlainDate {
	return first === null || day < first ? day : first;
}

function tallyOf(parts: readonly Counted[]): Tally {
	const named = parts.flatMap(({ state, extendedDue = null, count }) => [
		{ name: state.name, count },
		...('daysLate' in state && state.daysLate !== null && state.name !== 'overdue' ? [{ name: 'late' as const, count }] : []),
		...(extendedDue === null ? [] : [{ name: 'extended' as const, count }])
	]);
	return Object.fromEntries([...Map.groupBy(named, ({ name }) => name)].map(([name, same]) => [name, sumOf(same)]));
}
