import type { PurposeName } from './register/purposes.ts';

export const breachKinds = ['lost', 'disclosed', 'changed', 'destroyed', 'misused', 'other'] as const;
export type BreachKind = (typeof breachKinds)[number];

/** The authority is told within so many hours of noticing (Luật 91/2025/QH15, Điều 23). */
const NOTIFY_HOURS = 72;
const HOUR = 3_600_000;

export function notifyBy(noticed: Date): Date {
	return new Date(noticed.getTime() + NOTIFY_HOURS * HOUR);
}

export type Breach = {
	readonly id: string;
	/** "01/2026" */
	readonly label: string;
	readonly version: number;
	readonly noticedAt: Date;
	readonly noticedBy: string;
	readonly kind: BreachKind;
	readonly what: string;
	readonly purposes: readonly PurposeName[];
	readonly people: number | null;
	readonly isSensitive: boolean;
	readonly consequences: string;
	readonly measures: string;
	readonly officer: string;
	readonly notifyBy: Date;
	readonly toldAt: Date | null;
	readonly toldWhom: string;
	readonly toldHow: string;
	readonly lateBecause: string | null;
	readonly notToldBecause: string | null;
	readonly peopleToldOn: string | null;
	readonly peopleToldHow: string;
	readonly closedAt: Date | null;
	readonly closedBy: string | null;
	readonly lessons: string;
};

export type BreachStanding = 'running' | 'soon' | 'overdue' | 'told' | 'told-late' | 'not-told' | 'closed';

const SOON = 24 * HOUR;

/** How the notice to the authority stands at a moment, and the whole hours that are left or that it is late by. */
export function breachStanding(
	{ notifyBy: last, toldAt, notToldBecause, closedAt }: Pick<Breach, 'notifyBy' | 'toldAt' | 'notToldBecause' | 'closedAt'>,
	now: Date
): { readonly standing: BreachStanding; readonly hours: number } {
	const at = toldAt ?? now;
	const hours = Math.floor(Math.abs(last.getTime() - at.getTime()) / HOUR);
	if (closedAt !== null) return { standing: 'closed', hours };
	if (toldAt !== null) return { standing: toldAt <= last ? 'told' : 'told-late', hours };
	if (notToldBecause !== null) return { standing: 'not-told', hours };
	if (now > last) return { standing: 'overdue', hours };
	return { standing: last.getTime() - now.getTime() <= SOON ? 'soon' : 'running', hours };
}
