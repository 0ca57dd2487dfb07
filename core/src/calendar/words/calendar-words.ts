import type { RestReason } from '../holiday.ts';
import type { PlainDate } from '../plain-date.ts';

/** How days are said; `year` asks for the year too. */
export type CalendarWords = {
	/** "25/9" or "25/9/2023". */
	readonly date: (day: PlainDate, options?: SayOptions) => string;
	/** "thứ Hai 25/9", "Chủ nhật 24/9". */
	readonly day: (day: PlainDate, options?: SayOptions) => string;
	/** "1 ngày làm việc". */
	readonly workingDays: (count: number) => string;
	readonly rest: Readonly<Record<RestReason | 'weekend', string>>;
};

export type SayOptions = { readonly year?: boolean };
