import type { PlainDate } from '../calendar/plain-date.ts';

/** A unit of the agency as it stands in the agency's own order. */
export type Unit = {
	readonly name: string;
	/** Place in the agency's order; rows of the register follow it. */
	readonly order: number;
	readonly shortName: string | null;
	/** Other names it goes by in files: former names, common shortenings. */
	readonly aliases: readonly string[];
	/** Null: as long as anyone remembers. */
	readonly activeFrom: PlainDate | null;
	/** The last day; null: until now. */
	readonly activeTo: PlainDate | null;
};

/** Whether the unit existed on this day. */
export function isActive({ activeFrom, activeTo }: Unit, day: PlainDate): boolean {
	return (activeFrom === null || activeFrom <= day) && (activeTo === null || day <= activeTo);
}

export function inAgencyOrder(units: readonly Unit[]): Unit[] {
	return [...units].sort((a, b) => a.order - b.order || a.name.localeCompare(b.name, 'vi'));
}
