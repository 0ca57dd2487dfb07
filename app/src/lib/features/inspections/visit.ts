import { type CheckItem, type PlainDate, type VisitState, visitState } from '@kheo/core';
import type { Duty } from '#lib/features/directives/duty.ts';
import { dutyState } from '#lib/features/directives/duty.ts';

/** An inspection visit as its pages show it; `findings` are the duties that came of it, those called back left out of the count. */
export type Visit = {
	readonly id: string;
	readonly plan: { readonly id: string; readonly title: string };
	readonly unit: { readonly id: string; readonly name: string };
	readonly plannedOn: PlainDate;
	readonly team: string;
	readonly leadUserId: string | null;
	readonly contents: string;
	readonly checklist: readonly CheckItem[];
	readonly heldOn: PlainDate | null;
	readonly cancelledOn: PlainDate | null;
	readonly cancelReason: string | null;
	readonly minutesDraftId: string | null;
	readonly version: number;
	readonly findings: readonly Duty[];
};

/** One change of a line of the programme: what it said before, and why it was changed. */
export type VisitHistory = {
	readonly id: string;
	readonly was: { readonly plan?: string; readonly plannedOn?: PlainDate; readonly team?: string; readonly contents?: string };
	readonly reason: string;
	readonly at: Date;
	readonly by: string;
};

export function countFindings({ findings }: Pick<Visit, 'findings'>): { readonly all: number; readonly closed: number } {
	const standing = findings.filter(({ recall }) => recall === null);
	return { all: standing.length, closed: standing.filter(({ parts }) => parts.every((part) => dutyState(part) === 'done')).length };
}

export function stateOfVisit(visit: Visit, today: PlainDate): VisitState {
	const { all, closed } = countFindings(visit);
	return visitState({ ...visit, findings: all, closed }, today);
}
