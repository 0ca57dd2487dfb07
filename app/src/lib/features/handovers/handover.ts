import type { PlainDate } from '@kheo/core';

/** One thing somebody had in hand. `handed`: it is the receiver's from now on; else somebody must still see to it. */
export type HandoverItem = { readonly kind: 'initial' | 'sign' | 'visit' | 'contact' | 'draft' | 'return'; readonly about: string; readonly handed: boolean };

export type Handover = {
	readonly id: string;
	readonly name: string;
	readonly toName: string | null;
	readonly reason: string;
	readonly leftOn: PlainDate;
	readonly by: string;
	readonly items: readonly HandoverItem[];
};

/** How an account of the agency stands: `idle` nears the day on which it is switched off. */
export type AccountState = 'on' | 'idle' | 'off';

export type AgencyMember = {
	readonly userId: string;
	readonly name: string;
	readonly username: string;
	readonly role: 'office' | 'clerk' | 'unit' | 'leader' | 'admin' | 'supervisor' | 'auditor';
	readonly unitId: string | null;
	readonly unit: string | null;
	readonly seenAt: Date | null;
	readonly state: AccountState;
	readonly daysLeft: number;
	readonly hasFactor: boolean;
};

export const WARNED_DAYS = 7;

/** How an account stands that was last used, or made, so many days ago. */
export function stateAfter(idleDays: number, limit: number, isOff: boolean): AccountState {
	if (isOff) return 'off';
	return limit - idleDays <= WARNED_DAYS ? 'idle' : 'on';
}
