/** What a control of level 2 rests on here, read as it is now. */
export type SafetyFacts = {
	readonly idleMinutes: number;
	readonly adminIdleMinutes: number;
	readonly idleAccountDays: number;
	readonly adminSecondFactor: boolean;
	readonly members: number;
	readonly withFactor: number;
	readonly admins: number;
	readonly adminsWithFactor: number;
	readonly auditors: number;
	/** Null: no address of its own is set. */
	readonly isHttps: boolean | null;
	/** Null: the machine does not say. */
	readonly isClockSynchronised: boolean | null;
	readonly backup: {
		readonly isSet: boolean;
		readonly isLocked: boolean;
		readonly alarms: number;
		readonly drilledOn: string | null;
		readonly madeOn: string | null;
	};
	readonly hasScanner: boolean;
	/** Seconds since the whole log was last sealed; null: never, or nobody does. */
	readonly sealedAgo: number | null;
	readonly lastCheck: { readonly day: string; readonly isSound: boolean } | null;
	readonly hasAnchors: boolean;
};

/** `by-hand`: outside the software, an agency sees to it itself. */
export type ControlState = 'on' | 'partly' | 'off' | 'by-hand';

export const controls = [
	'idle-lock',
	'failed-tries',
	'idle-accounts',
	'second-factor',
	'passwords',
	'log-kept',
	'log-controlled',
	'clock',
	'backup',
	'restore-test',
	'encryption',
	'transport',
	'uploads',
	'wall',
	'web-firewall',
	'scan',
	'review',
	'incidents',
	'yearly-report'
] as const;
export type ControlId = (typeof controls)[number];

const sealedWithin = 60;

/** How each control stands. What only people can do is never said to be on. */
export function statesOf(facts: SafetyFacts): Record<ControlId, ControlState> {
	const { backup } = facts;
	const isSealed = facts.sealedAgo !== null && facts.sealedAgo <= sealedWithin;
	return {
		'idle-lock': all(facts.idleMinutes <= 15, facts.adminIdleMinutes <= 5),
		'failed-tries': 'on',
		'idle-accounts': facts.idleAccountDays <= 45 ? 'on' : 'off',
		'second-factor': all(facts.adminSecondFactor, facts.adminsWithFactor === facts.admins, facts.withFactor > 0),
		passwords: 'on',
		'log-kept': isSealed ? 'on' : 'partly',
		'log-controlled': all(facts.auditors > 0, facts.hasAnchors, facts.lastCheck?.isSound === true),
		clock: facts.isClockSynchronised === null ? 'by-hand' : facts.isClockSynchronised ? 'on' : 'off',
		backup: backup.isSet ? all(backup.madeOn !== null, backup.alarms === 0, backup.isLocked) : 'off',
		'restore-test': backup.drilledOn === null ? 'off' : 'on',
		encryption: 'partly',
		transport: facts.isHttps === true ? 'on' : 'off',
		uploads: facts.hasScanner ? 'on' : 'off',
		wall: 'on',
		'web-firewall': 'by-hand',
		scan: 'by-hand',
		review: 'by-hand',
		incidents: 'by-hand',
		'yearly-report': 'by-hand'
	};
}

function all(...parts: readonly boolean[]): ControlState {
	const held = parts.filter(Boolean).length;
	return held === parts.length ? 'on' : held === 0 ? 'off' : 'partly';
}
