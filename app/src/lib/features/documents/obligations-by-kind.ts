import type { FactObligation, Kind } from './schema.ts';

/** Obligations of one kind under their units; `isLong` when it would bury what the units have to hand in. */
export type ObligationKind = {
	readonly kind: Kind;
	readonly count: number;
	readonly unseen: number;
	readonly groups: readonly (readonly [units: string, obligations: readonly FactObligation[]])[];
	readonly isLong: boolean;
};

const order: readonly Kind[] = ['registration', 'report', 'consolidation', 'duty'];

/** What is handed in comes first, then the standing duties, which are many in a long plan. Removed ones are left out. */
export function obligationsByKind(all: readonly FactObligation[]): ObligationKind[] {
	const stand = all.filter(({ removed }) => !removed);
	return order.flatMap((kind) => {
		const same = stand.filter((one) => one.kind === kind);
		if (same.length === 0) return [];
		const isLong = kind === 'duty' && same.length > 6 && same.length < stand.length;
		return [{ kind, count: same.length, unseen: same.filter(({ confirmed }) => !confirmed).length, groups: byUnits(same), isLong }];
	});
}

function byUnits(same: readonly FactObligation[]): [string, FactObligation[]][] {
	return [...Map.groupBy(same, ({ units }) => units.join('; '))];
}
