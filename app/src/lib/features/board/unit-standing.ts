import { isSent } from '@kheo/core';
import type { Tracking } from '#lib/features/tracking/view.ts';

/** How one unit stands over everything that running plans ask of it, as counts of products; those it is freed of do not count. */
export type UnitStanding = {
	readonly unitId: string;
	readonly unit: string;
	readonly asked: number;
	readonly sent: number;
	/** Not sent though its last moment has passed. */
	readonly overdue: number;
	/** Of those sent: by the unit's own last moment. */
	readonly inTime: number;
	/** Of those sent: accepted as it first came, accepted after mending. */
	readonly atOnce: number;
	readonly mended: number;
	/** Sent back and not sent again. */
	readonly sentBack: number;
	/** Sent, and the Office has not looked at it. */
	readonly unseen: number;
};

type Told = Omit<UnitStanding, 'unitId' | 'unit'>;
const nothing: Told = { asked: 0, sent: 0, overdue: 0, inTime: 0, atOnce: 0, mended: 0, sentBack: 0, unseen: 0 };

export function unitStandings(running: readonly Tracking[]): UnitStanding[] {
	const units = new Map<string, UnitStanding>();
	for (const { unit, cells } of running.flatMap(({ matrix }) => matrix.rows)) {
		let sum: UnitStanding = units.get(unit.id) ?? { unitId: unit.id, unit: unit.name, ...nothing };
		for (const cell of cells) if (cell && cell.state.name !== 'waived') sum = { ...sum, ...added(sum, cell) };
		if (sum.asked > 0) units.set(unit.id, sum);
	}
	return [...units.values()];
}

type Cell = NonNullable<Tracking['matrix']['rows'][number]['cells'][number]>;

function added(sum: Told, { state, version }: Cell): Told {
	const sent = isSent(state.name);
	const accepted = state.name === 'accepted';
	const one = (holds: boolean) => (holds ? 1 : 0);
	return {
		asked: sum.asked + 1,
		sent: sum.sent + one(sent),
		overdue: sum.overdue + one(state.name === 'overdue'),
		inTime: sum.inTime + one(sent && 'daysLate' in state && state.daysLate === null),
		atOnce: sum.atOnce + one((accepted && version <= 1) || state.name === 'nil'),
		mended: sum.mended + one(accepted && version > 1),
		sentBack: sum.sentBack + one(state.name === 'needs-more'),
		unseen: sum.unseen + one(state.name === 'submitted')
	};
}
