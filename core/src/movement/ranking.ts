import { compareFractions, type Fraction } from './result.ts';

export type Ranked = {
	readonly id: string;
	/** 1, 2, 2, 4: those that are level share a place until somebody settles it. */
	readonly place: number;
	/** The others that have the very same result. */
	readonly level: readonly string[];
	/** Level, and put in order by a decision. */
	readonly isSettled: boolean;
};

type Entry = { readonly id: string; readonly total: Fraction };

/**
 * Best first. `orders` are decisions on those that are level: one counts while it names exactly those that are level now, and it never lifts anybody
 * over a better result.
 */
export function rankNominations(entries: readonly Entry[], orders: readonly (readonly string[])[] = []): Ranked[] {
	const ranked: Ranked[] = [];
	for (const group of levelGroups(entries)) {
		const ids = group.map(({ id }) => id);
		const order = ids.length > 1 ? orders.findLast((one) => namesExactly(one, ids)) : undefined;
		const first = ranked.length + 1;
		const level = (id: string) => ids.filter((other) => other !== id);
		ranked.push(...(order ?? ids).map((id, at) => ({ id, place: order ? first + at : first, level: level(id), isSettled: order !== undefined })));
	}
	return ranked;
}

/** Groups that are level and lie across the last place there is, so that somebody has to decide; without a limit none has to. */
export function openTies(ranked: readonly Ranked[], places: number | null): string[][] {
	if (places === null) return [];
	const groups = Map.groupBy(
		ranked.filter(({ level, isSettled }) => level.length > 0 && !isSettled),
		({ place }) => place
	);
	return [...groups].filter(([place, group]) => place <= places && place + group.length - 1 > places).map(([, group]) => group.map(({ id }) => id));
}

function levelGroups(entries: readonly Entry[]): Entry[][] {
	const groups: Entry[][] = [];
	for (const entry of entries.toSorted((a, b) => compareFractions(b.total, a.total) || a.id.localeCompare(b.id))) {
		const last = groups.at(-1);
		if (last?.[0] && compareFractions(last[0].total, entry.total) === 0) last.push(entry);
		else groups.push([entry]);
	}
	return groups;
}

function namesExactly(order: readonly string[], ids: readonly string[]): boolean {
	return new Set(order).size === order.length && order.length === ids.length && ids.every((id) => order.includes(id));
}
