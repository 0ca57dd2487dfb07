import type { PlainDate } from '../calendar/plain-date.ts';

export const modelStandings = ['running', 'adopted', 'ended'] as const;
/** `adopted`: it runs, and others do the same elsewhere by now. */
export type ModelStanding = (typeof modelStandings)[number];

/** Whether a model runs on a day. One that ended stays ended, wherever else it is done. */
export function modelStanding(endedOn: PlainDate | null, isAdopted: boolean, today: PlainDate): ModelStanding {
	if (endedOn !== null && endedOn <= today) return 'ended';
	return isAdopted ? 'adopted' : 'running';
}

export type Coordinates = { readonly latitude: number; readonly longitude: number };

/** Reads "21.18612, 106.07626", also with commas for points; null where it is no place on earth. Latitude comes first, as maps copy it. */
export function readCoordinates(typed: string): Coordinates | null {
	const [, first = '', second = ''] = /^\s*(-?\d{1,2}(?:[.,]\d{1,8})?)\s*°?\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d{1,8})?)\s*°?\s*$/u.exec(typed) ?? [];
	if (first === '') return null;
	const [latitude, longitude] = [asNumber(first), asNumber(second)];
	return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

function asNumber(typed: string): number {
	return Math.round(Number(typed.replace(',', '.')) * 1e5) / 1e5;
}
