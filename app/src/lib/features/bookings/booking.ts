import type { PlainDate } from '@kheo/core';

/** What anybody may come to. */
export type PublicEvent = {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly on: PlainDate;
	readonly starts: string;
	readonly place: string;
	readonly note: string;
	readonly seats: number;
	readonly taken: number;
	/** The session it is one of was called off. */
	readonly isCalledOff: boolean;
	readonly isClosed: boolean;
};

export type BookingPerson = { readonly name: string; readonly phone: string; readonly mail: string };

/** A line of the list that the Office takes along. */
export type BookingLine = {
	readonly id: string;
	readonly code: string;
	readonly people: number;
	readonly bookedOn: PlainDate;
	readonly isCancelled: boolean;
	/** Null once forgotten. */
	readonly person: BookingPerson | null;
};

/** What whoever holds the code sees. */
export type OwnBooking = {
	readonly code: string;
	readonly people: number;
	readonly isCancelled: boolean;
	readonly mayCancel: boolean;
	readonly event: PublicEvent;
};

/** What may be opened: a session or an activity to come. */
export type EventSource = { readonly key: string; readonly title: string; readonly on: PlainDate; readonly place: string };

/** Names and addresses are destroyed so many days after the day itself, as the form says. */
export const KEPT_DAYS = 30;
