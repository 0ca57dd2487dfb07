import { plainDate, type PlainDate } from '@kheo/core';

/** The day it is in the province at this instant. */
export function dayIn(now: Date, timeZone = 'Asia/Ho_Chi_Minh'): PlainDate {
	return plainDate(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now));
}
