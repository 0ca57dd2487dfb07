/** Refusals of bookings; same shape as the other codes. */
export const bookingProblems = {
	'booking.code-wrong': 404,
	'booking.consent-missing': 422,
	'booking.day-missing': 422,
	'booking.full': 409,
	'booking.mail-unreadable': 422,
	'booking.moved': 409,
	'booking.name-missing': 422,
	'booking.not-found': 404,
	'booking.not-open': 409,
	'booking.number': 422,
	'booking.opened-twice': 409,
	'booking.seats-taken': 409,
	'booking.source-gone': 409
} as const;
