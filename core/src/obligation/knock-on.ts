import { nextWorkingDay, workingDaysBetween } from '../calendar/working-days.ts';
import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { defaultCalendar, type WorkingCalendar } from '../calendar/working-calendar.ts';

/** One unit's part in what the Office gathers. */
export type LowerPart = {
	readonly id: string;
	/** Its own last day in time. */
	readonly due: PlainDate | null;
	/** As the plan says; earlier than `due` where the unit was given more time. */
	readonly plannedDue: PlainDate | null;
	/** The day on which it came, or null. */
	readonly sentOn: PlainDate | null;
};

export type KnockOn = {
	/** The day on which the last part is there: it came, it is due, or, when its day has passed, the next working day at the earliest. */
	readonly complete: PlainDate;
	/** Working days that the plan leaves the Office, and those that are left after `complete`. */
	readonly planned: number;
	readonly left: number;
	/** The day on which the Office's product is done, when it needs `needs` working days after the last part. */
	readonly forecast: PlainDate;
	/** Working days by which the forecast passes the Office's day; 0 when it keeps it. */
	readonly over: number;
	/** The parts that keep the Office waiting longer than planned, the dearest first: working days that each takes from it. */
	readonly costs: readonly { readonly id: string; readonly expected: PlainDate; readonly days: number }[];
};

/** What the parts that are late or were given more time do to the product above them. Null when nothing is gathered, or no day is known. */
export function knockOn(
	parts: readonly LowerPart[],
	officeDue: PlainDate | null,
	today: PlainDate,
	{ needs, calendar = defaultCalendar }: { readonly needs: number; readonly calendar?: WorkingCalendar }
): KnockOn | null {
	const soonest = nextWorkingDay(addDays(today, -1), calendar);
	const dated = parts.flatMap((part) =>
		part.plannedDue === null ? [] : [{ ...part, plannedDue: part.plannedDue, expected: expectedOn(part, today, soonest) }]
	);
	const planned = latest(dated.map(({ plannedDue }) => plannedDue));
	const complete = latest(dated.map(({ expected }) => expected));
	if (planned === null || complete === null || officeDue === null) return null;
	const forecast = daysOn(complete < today ? today : complete, needs, calendar);
	const daysTo = new Map([...new Set(dated.map(({ expected }) => expected))].map((day) => [day, workingDaysBetween(planned, day, calendar)]));
	const costs = dated.map(({ id, expected }) => ({ id, expected, days: daysTo.get(expected) ?? 0 })).filter(({ days }) => days > 0);
	return {
		complete,
		planned: workingDaysBetween(planned, officeDue, calendar),
		left: workingDaysBetween(complete < today ? today : complete, officeDue, calendar),
		forecast,
		over: workingDaysBetween(officeDue, forecast, calendar),
		costs: costs.toSorted((a, b) => b.days - a.days)
	};
}

function expectedOn({ due, sentOn }: LowerPart, today: PlainDate, soonest: PlainDate): PlainDate {
	if (sentOn !== null) return sentOn;
	return due !== null && due >= today ? due : soonest;
}

function latest(days: readonly PlainDate[]): PlainDate | null {
	return days.reduce<PlainDate | null>((last, day) => (last === null || day > last ? day : last), null);
}

function daysOn(from: PlainDate, count: number, calendar: WorkingCalendar): PlainDate {
	let day = from;
	for (let step = 0; step < count; step += 1) day = nextWorkingDay(day, calendar);
	return day;
}
