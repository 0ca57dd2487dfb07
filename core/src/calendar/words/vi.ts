import { type PlainDate, weekdayOf } from '../plain-date.ts';
import type { CalendarWords, SayOptions } from './calendar-words.ts';

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

export const calendarVi: CalendarWords = {
	date,
	day: dayWords,
	end: (day, time, options) => `${time === null ? 'hết' : hour(time)} ${dayWords(day, options)}`,
	endOfDate: (day, time) => `${time === null ? 'hết' : hour(time)} ngày ${date(day, { year: true })}`,
	workingDays: (count) => `${count} ngày làm việc`,
	rest: {
		weekend: 'nghỉ hằng tuần',
		'new-year': 'nghỉ Tết Dương lịch',
		tet: 'nghỉ Tết Nguyên đán',
		'hung-kings': 'nghỉ Giỗ Tổ Hùng Vương',
		reunification: 'nghỉ Ngày Chiến thắng 30/4',
		labour: 'nghỉ Ngày Quốc tế lao động 1/5',
		'national-day': 'nghỉ Quốc khánh',
		'culture-day': 'nghỉ Ngày Văn hóa Việt Nam',
		'in-lieu': 'nghỉ bù',
		swapped: 'nghỉ hoán đổi',
		other: 'ngày nghỉ khác'
	}
};

function dayWords(day: PlainDate, options?: SayOptions): string {
	return `${weekdays[weekdayOf(day)] ?? ''} ${date(day, options)}`;
}

/** "16:00" as it is said and printed: "16 giờ", "16 giờ 30 phút". */
function hour(time: string): string {
	const [hours, minutes] = time.split(':').map(Number);
	return minutes ? `${hours} giờ ${String(minutes).padStart(2, '0')} phút` : `${hours} giờ`;
}

function date(day: PlainDate, options?: SayOptions): string {
	const [year, month, dayOfMonth] = day.split('-').map(Number);
	return options?.year ? `${dayOfMonth}/${month}/${year}` : `${dayOfMonth}/${month}`;
}
