/** Where a step is done, told from the plan of the month. */
export type PlaceName = 'today' | 'reminding' | 'register' | 'tracking' | 'consolidation' | 'outgoing' | 'report' | 'results' | 'paper' | 'next-year';

/** Of the plan's days, the one on which a step is played; a step without one is played on whatever day it is. */
export type PlayDay = { readonly of: 'report'; readonly on: 'last-day' | 'after' };

/**
 * One line of the script: who the player is, where it is done and on which day. `shown`: what was written tells that it was done; `seen`: nothing is written,
 * so the player says so.
 */
export type ScriptLine = {
	readonly name: string;
	readonly role: 'office' | 'unit' | 'leader' | 'clerk';
	readonly place: PlaceName;
	readonly day?: PlayDay;
	readonly by: 'shown' | 'seen';
};

/** The month as it is played: a unit is late, the register goes out, the results come in, the report goes out. */
export const script = [
	{ name: 'look', role: 'office', place: 'today', by: 'seen' },
	{ name: 'call', role: 'office', place: 'reminding', by: 'shown' },
	{ name: 'register', role: 'unit', place: 'register', by: 'shown' },
	{ name: 'late', role: 'unit', place: 'register', by: 'shown' },
	{ name: 'accept', role: 'office', place: 'consolidation', by: 'shown' },
	{ name: 'freeze', role: 'office', place: 'consolidation', by: 'shown' },
	{ name: 'agree', role: 'leader', place: 'consolidation', by: 'shown' },
	{ name: 'sign', role: 'office', place: 'consolidation', by: 'shown' },
	{ name: 'issue', role: 'clerk', place: 'outgoing', by: 'shown' },
	{ name: 'report', role: 'unit', place: 'report', day: { of: 'report', on: 'last-day' }, by: 'shown' },
	{ name: 'receive', role: 'office', place: 'tracking', day: { of: 'report', on: 'after' }, by: 'shown' },
	{ name: 'make', role: 'office', place: 'results', by: 'shown' },
	{ name: 'send', role: 'leader', place: 'paper', by: 'shown' },
	{ name: 'renew', role: 'office', place: 'next-year', by: 'seen' }
] as const satisfies readonly ScriptLine[];

export type StepName = (typeof script)[number]['name'];
export const stepNames: readonly StepName[] = script.map(({ name }) => name);
