import type { PlainDate } from '../calendar/plain-date.ts';
import { calendarWords } from '../calendar/say-day.ts';
import type { RegisterHeading } from '../consolidation/register.ts';
import { shortDate } from '../language/short-date.ts';
import type { System } from '../presentation/pack.ts';
import type { BodyPart, PaperContent } from './paper/paper-content.ts';
import { openDate, symbolOf } from './register-words.ts';

/** Who still owes one product of a plan, and to whom it goes. */
export type Reminder = {
	readonly system: System;
	readonly heading: RegisterHeading;
	/** As the plan names the work: "Đăng ký hoạt động …". */
	readonly task: string;
	/** The agency's own plan as it is cited, or null. */
	readonly plan: string | null;
	/** The last day that was given. */
	readonly due: PlainDate;
	/** The hour of that day, where one was given. */
	readonly time: string | null;
	readonly today: PlainDate;
	readonly missing: readonly string[];
	/** Asked for more, and not sent again. */
	readonly sentBack: readonly string[];
	/** Who gathers it ("Văn phòng Sở"), or null. */
	readonly receiver: string | null;
	/** By when the agency itself has to send it on, or null. */
	readonly officeDue: PlainDate | null;
	readonly officeTime: string | null;
};

/** The letter that reminds the units that owe, and only those; number and day stay open, the words can be changed in the Word file. */
export function reminderLetter(reminder: Reminder): PaperContent {
	const { heading, system, missing, sentBack } = reminder;
	return {
		system,
		parentIssuer: heading.parentIssuer,
		issuer: heading.issuer,
		number: symbolOf(heading, system),
		placeAndDate: `${heading.place ?? '……'}, ${openDate(heading.year)}`,
		kind: null,
		about: `đôn đốc ${lowered(reminder.task)}`,
		addressees: [...missing, ...sentBack],
		body: sentences(reminder).map((text): BodyPart => ({ part: 'text', text })),
		recipients: ['Như trên', ...heading.recipients.filter((name) => /^(?:lãnh đạo|lưu)/iu.test(name))],
		signatures: [heading.signature],
		annexes: []
	};
}

function sentences(reminder: Reminder): string[] {
	return [given(reminder), ...stillMissing(reminder), ...stillToMend(reminder), asked(reminder)];
}

function given({ plan, task, due, time, receiver }: Reminder): string {
	const basis = plan === null ? '' : `Thực hiện ${plan}, `;
	return sentence(
		`${basis}các phòng, đơn vị ${lowered(task)}${receiver === null ? '' : `, gửi về ${receiver}`}, chậm nhất ${calendarWords.vi.endOfDate(due, time)}.`
	);
}

function stillMissing({ missing, today, heading }: Reminder): string[] {
	if (missing.length === 0) return [];
	return [`Đến ngày ${shortDate(today)}, ${heading.issuer} chưa nhận được bản gửi của ${counted(missing.length)}: ${missing.join('; ')}.`];
}

function stillToMend({ sentBack }: Reminder): string[] {
	if (sentBack.length === 0) return [];
	return [`${sentence(counted(sentBack.length))} đã được đề nghị bổ sung nhưng chưa gửi lại: ${sentBack.join('; ')}.`];
}

function asked({ heading, today, due, time, receiver, officeDue, officeTime }: Reminder): string {
	const when = today > due ? 'ngay khi nhận được văn bản này' : `chậm nhất ${calendarWords.vi.endOfDate(due, time)}`;
	const why =
		officeDue === null || officeDue < today ? '' : `, để kịp tổng hợp, gửi đi trong thời hạn đến ${calendarWords.vi.endOfDate(officeDue, officeTime)}`;
	return `${heading.issuer} đề nghị các đơn vị có tên trên gửi về ${receiver ?? heading.issuer} ${when}${why}.`;
}

function counted(units: number): string {
	return `${units < 10 ? `0${units}` : units} phòng, đơn vị`;
}

function lowered(text: string): string {
	return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1).replace(/[\s.;]+$/u, '');
}

function sentence(text: string): string {
	return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
