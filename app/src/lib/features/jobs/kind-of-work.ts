/** How a kind of work stands: what matters most of it first. `no-means`: it goes, and does nothing. */
export type Standing = 'failed' | 'active' | 'waiting' | 'done' | 'not-yet' | 'no-means';

export type KindOfWork = {
	readonly name: string;
	/** In the time of the province; null for work that a use case leaves. */
	readonly cron: string | null;
	readonly nextAt: Date | null;
	readonly waiting: number;
	readonly active: number;
	readonly failed: number;
	/** What it works with is not connected on this server: a round that ended has done nothing. */
	readonly isIdle: boolean;
	readonly last: { readonly endedAt: Date; readonly seconds: number; readonly isDone: boolean; /** A code, in `reasons`. */ readonly reason: string } | null;
};

export type Failure = {
	readonly id: string;
	readonly name: string;
	readonly tries: number;
	readonly at: Date;
	/** When it is tried again by itself; null: no more. */
	readonly nextTryAt: Date | null;
	/** Said in words. */
	readonly reason: string;
};

export function standingOf({ last, active, waiting, isIdle }: Pick<KindOfWork, 'last' | 'active' | 'waiting' | 'isIdle'>): Standing {
	if (active > 0 && !isIdle) return 'active';
	if (last?.isDone === false) return 'failed';
	if (isIdle) return 'no-means';
	if (waiting > 0) return 'waiting';
	return last === null ? 'not-yet' : 'done';
}

const order: readonly Standing[] = ['failed', 'active', 'waiting', 'done', 'not-yet', 'no-means'];

/** What asks for a look comes first. */
export function byStanding(one: KindOfWork, other: KindOfWork): number {
	return order.indexOf(standingOf(one)) - order.indexOf(standingOf(other));
}
