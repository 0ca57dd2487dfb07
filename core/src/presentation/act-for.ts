import type { PlainDate } from '../calendar/plain-date.ts';
import { applicationFor } from './application-for.ts';
import type { ActsFrom } from './acts-from.ts';
import type { Pack, System } from './pack.ts';
import { nd30 } from './packs/nd30-2020.ts';

/** The act that rules what an agency of this system composes today; the state's decree where no other is known. */
export function actFor(system: System | 'other', today: PlainDate, actsFrom: ActsFrom | null = null): Pack {
	const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
	return applicationFor(paperSystem(system), { iso: today, year, month, day }, actsFrom ?? {})?.pack ?? nd30;
}

/** Whose papers an agency's look like; one outside the three systems writes as the state does. */
export function paperSystem(system: System | 'other'): System {
	return system === 'other' ? 'state' : system;
}
