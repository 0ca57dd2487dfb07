import type { PlainDate } from '../calendar/plain-date.ts';

/** Who supervises: Mặt trận Tổ quốc, a mass organisation (đoàn thể), Ban Thanh tra nhân dân, or another body (QĐ 217-QĐ/TW and 218-QĐ/TW, 12/12/2013; Luật 10/2022/QH15). */
export const supervisoryKinds = ['front', 'organisation', 'inspectorate', 'other'] as const;
export type SupervisoryKind = (typeof supervisoryKinds)[number];

export type SupervisionFacts = {
	readonly plannedOn: PlainDate;
	readonly requestedOn: PlainDate | null;
	readonly heldOn: PlainDate | null;
	readonly calledOffOn: PlainDate | null;
	readonly closedOn: PlainDate | null;
};

/** Programme → request → held → closed. `late`: its day in the programme has passed and it was neither held nor called off. */
export type SupervisionState = 'planned' | 'late' | 'requested' | 'held' | 'closed' | 'called-off';

export function supervisionState({ plannedOn, requestedOn, heldOn, calledOffOn, closedOn }: SupervisionFacts, today: PlainDate): SupervisionState {
	if (calledOffOn) return 'called-off';
	if (closedOn) return 'closed';
	if (heldOn) return 'held';
	if (plannedOn < today) return 'late';
	return requestedOn ? 'requested' : 'planned';
}

export type RecommendationState = 'open' | 'replied' | 'closed';
/** `overdue`: not replied to, and the last day has passed. A reply waits for the body that recommended; it alone says that the matter is closed. */
export type RecommendationStanding = RecommendationState | 'overdue';

export function recommendationStanding(
	{ state, due }: { readonly state: RecommendationState; readonly due: PlainDate },
	today: PlainDate
): RecommendationStanding {
	return state === 'open' && due < today ? 'overdue' : state;
}

export const recommendationSteps = ['reply', 'ask-again', 'close'] as const;
export type RecommendationStep = (typeof recommendationSteps)[number];

const from: Readonly<Record<RecommendationStep, readonly RecommendationState[]>> = { reply: ['open'], 'ask-again': ['replied'], close: ['replied'] };

/** Whether this step can be taken: a reply is judged before another one, and nothing is closed that was not replied to. */
export function mayFollowUp(state: RecommendationState, step: RecommendationStep): boolean {
	return from[step].includes(state);
}

export type RecommendationFigures = Readonly<Record<RecommendationStanding | 'all', number>>;

/** All = open + overdue + replied + closed. */
export function recommendationFigures(
	all: readonly { readonly state: RecommendationState; readonly due: PlainDate }[],
	today: PlainDate
): RecommendationFigures {
	const standings = all.map((one) => recommendationStanding(one, today));
	const count = (wanted: RecommendationStanding) => standings.filter((one) => one === wanted).length;
	return { all: all.length, open: count('open'), overdue: count('overdue'), replied: count('replied'), closed: count('closed') };
}

export const criticismAnswers = ['taken', 'partly', 'not'] as const;
/** How the body that asked for criticism takes an opinion (phản biện xã hội); what is not wholly taken needs its reason. */
export type CriticismAnswer = (typeof criticismAnswers)[number];

export type CriticismFigures = Readonly<Record<CriticismAnswer | 'all' | 'unanswered', number>>;

export function criticismFigures(opinions: readonly { readonly answer: CriticismAnswer | null }[]): CriticismFigures {
	const count = (wanted: CriticismAnswer | null) => opinions.filter(({ answer }) => answer === wanted).length;
	return { all: opinions.length, taken: count('taken'), partly: count('partly'), not: count('not'), unanswered: count(null) };
}
