import type { RestReason } from '../holiday.ts';
import type { PlainDate } from '../plain-date.ts';

/** How days are said; `year` asks for the year too. */
export type CalendarWords = {
	/** "25/9" or "25/9/2023". */
	readonly date: (day: PlainDate, options?: SayOptions) => string;
	/** "thứ Hai 25/9", "Chủ nhật 24/9". */
	readonly day: (day: PlainDate, options?: SayOptions) => string;
	/** Until when: "hết thứ Hai 25/9"; with an hour that was printed "16 giờ thứ Hai 25/9". */
	readonly end: (day: PlainDate, time: string | null, options?: SayOptions) => string;
	/** Until when, in the words of a letter: "hết ngày 25/9/2023", "16 giờ 30 phút ngày 25/9/2023". */
	readonly endOfDate: (day: PlainDate, time: string | null) => string;
	/** "1 ngày làm việc". */
	readonly workingDays: (count: number) => string;
	readonly rest: Readonly<Record<RestReason | 'weekend', string>>;
};

export type SayOptions = { readonly year?: boolean };
