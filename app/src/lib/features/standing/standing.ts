import { isAsked, type PlainDate, type Rhythm, standingPeriods, type StandingPeriod, type StandingState, standingState, type StandingWord } from '@kheo/core';

export type Said = StandingWord & { readonly id: string; readonly words: string; readonly by: string; readonly channel: 'account' | 'link' | 'office' };
export type Chosen = { readonly rhythm: Rhythm; readonly from: PlainDate; readonly until: PlainDate | null; readonly version: number };
export type PeriodState = StandingPeriod & { readonly state: StandingState };

/** One unit's share: its periods so far, the newest first, and what it said, the newest first. */
export type StandingShare = {
	readonly unit: { readonly id: string; readonly name: string };
	readonly periods: readonly PeriodState[];
	readonly said: readonly Said[];
};

/** A duty without an end, as its pages show it; `chosen` is null until the Office has said how often it is confirmed. */
export type StandingDuty = {
	readonly id: string;
	readonly plan: { readonly id: string; readonly title: string };
	readonly name: string;
	/** The plan's own words of time, or what has to come about. */
	readonly when: string | null;
	readonly suggested: Rhythm;
	/** Until when it is suggested to ask: the end of the plan's period. */
	readonly planEnd: PlainDate | null;
	readonly chosen: Chosen | null;
	readonly shares: readonly StandingShare[];
};

type Owing = { readonly id: string; readonly name: string; readonly activeFrom: PlainDate | null };

/** A unit that came into being later is asked from its own first day. */
export function shareOf({ id, name, activeFrom }: Owing, chosen: Chosen | null, said: readonly Said[], today: PlainDate): StandingShare {
	const from = chosen && activeFrom !== null && activeFrom > chosen.from ? activeFrom : chosen?.from;
	const periods = chosen && from ? standingPeriods({ ...chosen, from }, today) : [];
	return {
		unit: { id, name },
		periods: periods.map((period) => ({ ...period, state: standingState(period, said, today) })).toReversed(),
		said: said.toReversed()
	};
}

export type StandingCount = {
	readonly asked: number;
	readonly confirmed: number;
	readonly difficulty: number;
	/** Units that have not said anything for the period that runs, or for the last one. */
	readonly silent: readonly string[];
	/** Earlier periods that nobody confirmed. */
	readonly missed: number;
};

/** Where a duty stands in its newest period; counted apart from products with a day. */
export function countShares(shares: readonly StandingShare[]): StandingCount {
	const asked = shares.filter(({ periods }) => periods.length > 0);
	const now = (holds: (state: StandingState) => boolean) => asked.filter(({ periods: [newest] }) => newest && holds(newest.state));
	return {
		asked: asked.length,
		confirmed: now((state) => state === 'confirmed' || state === 'late').length,
		difficulty: now((state) => state === 'difficulty').length,
		silent: now(isAsked).map(({ unit }) => unit.name),
		missed: asked.reduce((sum, { periods }) => sum + periods.slice(1).filter(({ state }) => state === 'missed').length, 0)
	};
}

/** What a unit is asked for now: the newest period, and the one before it where that was let pass. */
export function askedPeriods({ periods }: StandingShare): readonly PeriodState[] {
	return periods.slice(0, 2).filter(({ state }) => isAsked(state));
}

export function isOwedNow({ shares }: Pick<StandingDuty, 'shares'>): boolean {
	return shares.some((share) => askedPeriods(share).length > 0);
}
