/** A merger or new name has one successor, a division several, a closure none. */
export type ReorganisationKind = 'rename' | 'merge' | 'split' | 'close';

/** Something that a unit owes and has not handed in. */
export type OpenDuty = { readonly obligationId: string; readonly unitId: string; readonly rows: number };

/** Where what one unit owed goes; the rows it had begun go to the first successor alone, so that they are not counted twice. */
export type DutyMove = {
	readonly obligationId: string;
	readonly from: string;
	readonly to: readonly string[];
	readonly rowsTo: string | null;
	readonly rows: number;
};

/** What becomes of open duties when units end: each goes to the successors. What was handed in stays where it is, under the old name. */
export function dutyMoves(open: readonly OpenDuty[], from: readonly string[], to: readonly string[]): DutyMove[] {
	return open
		.filter(({ unitId }) => from.includes(unitId))
		.map(({ obligationId, unitId, rows }) => ({ obligationId, from: unitId, to, rowsTo: rows > 0 ? (to[0] ?? null) : null, rows }));
}

export type ReorganisationFault = 'from-missing' | 'to-missing' | 'to-too-many' | 'to-too-few' | 'from-too-many' | 'to-is-from';

/** Why units cannot be joined or divided so; null when they can. */
export function reorganisationFault(kind: ReorganisationKind, from: readonly string[], to: readonly string[]): ReorganisationFault | null {
	if (from.length === 0) return 'from-missing';
	if (kind !== 'merge' && from.length > 1) return 'from-too-many';
	if (kind === 'close') return to.length > 0 ? 'to-too-many' : null;
	if (to.length === 0) return 'to-missing';
	if (kind === 'split') return to.length < 2 ? 'to-too-few' : isAmong(from, to);
	return to.length > 1 ? 'to-too-many' : isAmong(from, to);
}

function isAmong(from: readonly string[], to: readonly string[]): ReorganisationFault | null {
	return to.some((id) => from.includes(id)) ? 'to-is-from' : null;
}
