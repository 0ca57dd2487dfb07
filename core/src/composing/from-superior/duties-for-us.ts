import { searchKey } from '../../language/search-key.ts';
import type { ReadObligation } from '../../reading/reading.ts';
import type { PlanningAgency } from './planning-agency.ts';

export type DutiesForUs = { readonly ours: readonly ReadObligation[]; readonly others: readonly ReadObligation[] };

/** The duties that the superior gives to this agency, by its name or with others of its kind; those it gives to others are named, not taken. */
export function dutiesForUs(obligations: readonly ReadObligation[], agency: Pick<PlanningAgency, 'issuer' | 'calledBy'>): DutiesForUs {
	const named = [agency.issuer, ...agency.calledBy].map(searchKey).filter((name) => name !== '');
	const isOurs = ({ units, role, occasion }: ReadObligation) =>
		role === 'lead' &&
		occasion === undefined &&
		units.map(searchKey).some((unit) => named.some((name) => unit.includes(name)) || (agency.calledBy.length === 0 && many.test(unit)));
	return { ours: obligations.filter(isOurs), others: obligations.filter((duty) => !isOurs(duty)) };
}

/** "Các sở, ban, ngành", "UBND các xã, phường", "Thủ trưởng các cơ quan". */
const many = /^(?:(?:thu truong|lanh dao|truong|nguoi dung dau|ubnd|uy ban nhan dan|giam doc)\s+)?(?:cac|moi|tung)\s/u;
