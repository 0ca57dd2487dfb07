import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** A duty session or an activity to which people may come; one of neither was entered by itself. */
export interface PublicEventsTable {
	agency_id: AgencyId;
	id: Id;
	/** Where it is one: day, hours and place are then the session's own of the moment. */
	session_id: string | null;
	activity_id: string | null;
	title: string;
	held_on: Day;
	starts: string;
	place: string;
	note: string;
	seats: number;
	/** Of bookings that stand; the table lets no more be taken than there are. */
	taken: Generated<number>;
	opened_at: Date;
	opened_by: string;
	closed_at: Date | null;
	version: Generated<number>;
}

export interface BookingsTable {
	agency_id: AgencyId;
	id: Id;
	event_id: string;
	/** Whoever holds it may cancel. */
	code: string;
	people: number;
	/** Name, telephone and mail address, sealed; null once forgotten. */
	person: Json<unknown> | null;
	has_mail: boolean;
	booked_at: Date;
	cancelled_at: Date | null;
	reminded_at: Date | null;
	forgotten_at: Date | null;
}
