import type { Translation } from '../catalogue.ts';
import type { bookingProblems as vi } from '../vi/booking-problems.ts';

export const bookingProblems: Translation<typeof vi> = {
	'booking.code-wrong': 'This code is not right. Look at the code that you were given, such as ĐK-3479-ACDE-FHJK.',
	'booking.consent-missing': 'You have not agreed that the agency may use this to hold the event. Not booked; tick the box and send it again.',
	'booking.day-missing': 'A name and a day to come are needed. Not opened; choose a session or an activity, or enter both.',
	'booking.full': 'There are not enough places left. Not booked; choose fewer people or another day.',
	'booking.mail-unreadable': 'This mail address cannot be used. Not booked; correct it or leave it empty.',
	'booking.moved': 'This has just changed. Nothing was done; reload the page.',
	'booking.name-missing': 'Please enter your name. Not booked.',
	'booking.not-found': 'There is no such event.',
	'booking.not-open': 'This event takes no more bookings. Choose another one.',
	'booking.number': 'A whole number from 1 is needed (10 people at most in one booking). Not saved; correct it.',
	'booking.opened-twice': 'This has been opened already.',
	'booking.seats-taken': 'There would be fewer places than are taken. Not changed; cancel bookings first.',
	'booking.source-gone': 'This session or activity is over, called off or not public. Not opened; choose another one.'
};
