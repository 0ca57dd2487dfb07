import { expect, test } from 'vitest';
import { en } from '#lib/i18n/en/all.ts';
import { vi } from '#lib/i18n/vi/all.ts';
import { controls, type SafetyFacts, statesOf } from './control.ts';

const well: SafetyFacts = {
	idleMinutes: 15,
	adminIdleMinutes: 5,
	idleAccountDays: 45,
	adminSecondFactor: true,
	members: 12,
	withFactor: 3,
	admins: 1,
	adminsWithFactor: 1,
	auditors: 1,
	isHttps: true,
	isClockSynchronised: true,
	backup: { isSet: true, isLocked: true, alarms: 0, drilledOn: '2026-11-22', madeOn: '2026-11-26' },
	hasScanner: true,
	sealedAgo: 3,
	lastCheck: { day: '2026-11-22', isSound: true },
	hasAnchors: true
};
const stateOf = (id: (typeof controls)[number], more: Partial<SafetyFacts>) => statesOf({ ...well, ...more })[id];

test('where all is set as level 2 asks, what the software does is on, and what people do is theirs', () => {
	const states = Object.entries(statesOf(well));
	expect(states.filter(([, state]) => state === 'off')).toEqual([]);
	expect(states.filter(([, state]) => state === 'by-hand').map(([id]) => id)).toEqual(['web-firewall', 'scan', 'review', 'incidents', 'yearly-report']);
	expect(states.filter(([, state]) => state === 'partly').map(([id]) => id)).toEqual(['encryption']);
});

test('a limit beyond that of level 2 is not on', () => {
	expect([stateOf('idle-lock', { idleMinutes: 16 }), stateOf('idle-lock', { idleMinutes: 16, adminIdleMinutes: 6 })]).toEqual(['partly', 'off']);
	expect(stateOf('idle-accounts', { idleAccountDays: 46 })).toBe('off');
	expect([
		stateOf('second-factor', { adminsWithFactor: 0 }),
		stateOf('second-factor', { adminSecondFactor: false, adminsWithFactor: 0, withFactor: 0 })
	]).toEqual(['partly', 'off']);
});

test('a backup that failed, is open, or was never restored, is not all on', () => {
	expect(stateOf('backup', { backup: { ...well.backup, alarms: 1 } })).toBe('partly');
	expect(stateOf('backup', { backup: { ...well.backup, isLocked: false } })).toBe('partly');
	expect(stateOf('backup', { backup: { ...well.backup, isSet: false } })).toBe('off');
	expect(stateOf('restore-test', { backup: { ...well.backup, drilledOn: null } })).toBe('off');
});

test('what is not known is not said to be on', () => {
	expect([stateOf('clock', { isClockSynchronised: null }), stateOf('transport', { isHttps: null }), stateOf('log-kept', { sealedAgo: null })]).toEqual([
		'by-hand',
		'off',
		'partly'
	]);
	expect([stateOf('log-controlled', { lastCheck: null }), stateOf('log-controlled', { lastCheck: null, auditors: 0, hasAnchors: false })]).toEqual([
		'partly',
		'off'
	]);
});

test('every control has its words in both languages: what it is, how it stands, what to do', () => {
	for (const { safety } of [vi, en])
		for (const id of controls) {
			const { name, known, toDo } = safety.of[id];
			expect([name, known(well), toDo].map((words) => words.length > 8)).toEqual([true, true, true]);
		}
});
