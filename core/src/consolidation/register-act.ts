import { applicationFor } from '../presentation/application-for.ts';
import type { ActsFrom } from '../presentation/acts-from.ts';
import { paperSystem } from '../presentation/act-for.ts';
import type { System } from '../presentation/pack.ts';
import { type PartyAct, partyActs } from './register.ts';

/** The Party's act that rules the letter of an agency's register in this year; null for an agency whose papers are not the Party's. */
export function registerAct(system: System | 'other', year: number | null, actsFrom: ActsFrom | null = null): PartyAct | null {
	if (paperSystem(system) !== 'party') return null;
	const id = applicationFor('party', { iso: null, year, month: null, day: null }, actsFrom ?? {})?.pack.id;
	return partyActs.find((act) => act === id) ?? null;
}
