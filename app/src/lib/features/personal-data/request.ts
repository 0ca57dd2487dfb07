import { type PlainDate } from '@kheo/core';

/** What a person may ask, as the law names it (Luật 91/2025/QH15, Điều 4). */
export const requestKinds = ['see', 'correct', 'provide', 'withdraw', 'restrict', 'object', 'erase'] as const;
export type RequestKind = (typeof requestKinds)[number];
export type RequestDays = Readonly<Record<RequestKind, number>>;
export const requestOrigins = ['web', 'counter', 'paper', 'mail'] as const;
export const identityWays = ['seen', 'account', 'contact', 'not-proven'] as const;
export type IdentityWay = (typeof identityWays)[number];
export const requestOutcomes = ['done', 'part', 'refused'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** A line of the board; it names nobody. */
export type RequestLine = {
	readonly id: string;
	readonly code: string;
	readonly kind: RequestKind;
	readonly origin: (typeof requestOrigins)[number];
	readonly receivedOn: PlainDate;
	readonly acknowledgeDue: PlainDate;
	readonly acknowledgedOn: PlainDate | null;
	readonly due: PlainDate;
	readonly answeredOn: PlainDate | null;
	readonly outcome: RequestOutcome | null;
	readonly handler: string | null;
};

/** Who asks, and what in their own words. */
export type RequestPerson = { readonly name: string; readonly phone: string; readonly mail: string; readonly words: string };

export type RequestStanding = 'to-acknowledge' | 'late-to-acknowledge' | 'running' | 'overdue' | 'in-time' | 'late';

/** How a request stands on a day: the acknowledgement comes first. */
export function requestStanding(
	{ acknowledgeDue, acknowledgedOn, due, answeredOn }: Pick<RequestLine, 'acknowledgeDue' | 'acknowledgedOn' | 'due' | 'answeredOn'>,
	today: PlainDate
): RequestStanding {
	if (answeredOn !== null) return answeredOn <= due ? 'in-time' : 'late';
	if (today > due) return 'overdue';
	if (acknowledgedOn === null) return today > acknowledgeDue ? 'late-to-acknowledge' : 'to-acknowledge';
	return 'running';
}
