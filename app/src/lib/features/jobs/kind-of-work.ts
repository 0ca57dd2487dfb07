/** How a kind of work stands: what matters most of it first. */
export type Standing = 'failed' | 'active' | 'waiting' | 'done' | 'not-yet';

export type KindOfWork = {
	readonly name: string;
	/** In the time of the province; null for work that a use case leaves. */
	readonly cron: string | null;
	readonly nextAt: Date | null;
	readonly waiting: number;
	readonly active: number;
	readonly failed: number;
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

export function standingOf({ last, active, waiting }: Pick<KindOfWork, 'last' | 'active' | 'waiting'>): Standing {
	if (active > 0) return 'active';
	if (last?.isDone === false) return 'failed';
	if (waiting > 0) return 'waiting';
	return last === null ? 'not-yet' : 'done';
}

const order: readonly Standing[] = ['failed', 'active', 'waiting', 'done', 'not-yet'];

/** What asks for a look comes first. */
export function byStanding(one: KindOfWork, other: KindOfWork): number {
	return order.indexOf(standingOf(one)) - order.indexOf(standingOf(other));
}
