import { plainDate, type PlainDate } from '@kheo/core';

/** The day it is in Việt Nam at this instant. */
export function dayHere(now: Date): PlainDate {
	return plainDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' }).format(now));
}
