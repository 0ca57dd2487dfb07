import { type PlainDate, weekdayOf } from '../plain-date.ts';
import type { CalendarWords, SayOptions } from './calendar-words.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export const calendarEn: CalendarWords = {
	date,
	day: dayWords,
	end: (day, time, options) => `${time === null ? 'the end of' : `${time} on`} ${dayWords(day, options)}`,
	endOfDate: (day, time) => `${time === null ? 'the end of' : `${time} on`} ${date(day, { year: true })}`,
	workingDays: (count) => (count === 1 ? '1 working day' : `${count} working days`),
	rest: {
		weekend: 'a weekend',
		'new-year': 'New Year’s Day',
		tet: 'Tết',
		'hung-kings': 'Hùng Kings’ Day',
		reunification: 'Reunification Day',
		labour: 'Labour Day',
		'national-day': 'National Day',
		'culture-day': 'Vietnamese Culture Day',
		'in-lieu': 'a day in lieu',
		swapped: 'a day off worked on a Saturday',
		other: 'another day off'
	}
};

function dayWords(day: PlainDate, options?: SayOptions): string {
	return `${weekdays[weekdayOf(day)] ?? ''} ${date(day, options)}`;
}

function date(day: PlainDate, options?: SayOptions): string {
	const [year, month, dayOfMonth] = day.split('-').map(Number);
	const words = `${dayOfMonth} ${months[(month ?? 1) - 1] ?? ''}`;
	return options?.year ? `${words} ${year}` : words;
}
