import { dayOff, swappedDay, type CalendarEntry } from './holiday.ts';

const yearly = 'Thông báo lịch nghỉ lễ, Tết hằng năm cho cán bộ, công chức, viên chức';
const expected = 'Dự kiến theo lệ các năm; chờ thông báo chính thức';
const cultureDay = 'Nghị quyết 28/2026/QH16';

/**
 * Days off of civil servants besides weekends, year by year: fixed days that fall on a weekend are given by their day in lieu
 * too. Lunar days and swaps are announced each year; those marked unsure must be confirmed by the agency.
 */
export const holidays: Readonly<Record<number, readonly CalendarEntry[]>> = {
	2020: [
		...fixedDays(2020),
		dayOff('tet', '2020-01-23', '2020-01-29', yearly),
		dayOff('hung-kings', '2020-04-02')
		// NOTE: the second day of 2/9 came with the Labour Code of 2019, in force from 2021.
	],
	2021: [
		...fixedDays(2021),
		dayOff('tet', '2021-02-10', '2021-02-16', yearly),
		dayOff('hung-kings', '2021-04-21'),
		dayOff('in-lieu', '2021-05-03'),
		dayOff('national-day', '2021-09-03', '2021-09-03', yearly)
	],
	2022: [
		...fixedDays(2022),
		dayOff('in-lieu', '2022-01-03'),
		dayOff('tet', '2022-01-31', '2022-02-04', yearly),
		dayOff('hung-kings', '2022-04-10'),
		dayOff('in-lieu', '2022-04-11'),
		dayOff('in-lieu', '2022-05-02', '2022-05-03'),
		dayOff('national-day', '2022-09-01', '2022-09-01', yearly)
	],
	2023: [
		...fixedDays(2023),
		dayOff('in-lieu', '2023-01-02'),
		dayOff('tet', '2023-01-20', '2023-01-26', yearly),
		dayOff('hung-kings', '2023-04-29'),
		dayOff('in-lieu', '2023-05-02', '2023-05-03'),
		dayOff('national-day', '2023-09-01', '2023-09-01', yearly),
		dayOff('in-lieu', '2023-09-04')
	],
	2024: [
		...fixedDays(2024),
		dayOff('tet', '2024-02-08', '2024-02-14', yearly),
		dayOff('hung-kings', '2024-04-18'),
		...swappedDay('2024-04-29', '2024-05-04', yearly),
		dayOff('national-day', '2024-09-03', '2024-09-03', yearly)
	],
	2025: [
		...fixedDays(2025),
		dayOff('tet', '2025-01-27', '2025-01-31', yearly),
		dayOff('hung-kings', '2025-04-07'),
		...swappedDay('2025-05-02', '2025-04-26', yearly),
		dayOff('national-day', '2025-09-01', '2025-09-01', yearly)
	],
	2026: [
		...fixedDays(2026),
		...swappedDay('2026-01-02', '2026-01-10', yearly, false),
		dayOff('tet', '2026-02-16', '2026-02-20', yearly),
		dayOff('hung-kings', '2026-04-26'),
		dayOff('in-lieu', '2026-04-27', '2026-04-27', yearly),
		...swappedDay('2026-08-31', '2026-08-22', yearly, false),
		dayOff('national-day', '2026-09-01', '2026-09-01', yearly),
		dayOff('culture-day', '2026-11-24', '2026-11-24', cultureDay)
	],
	2027: [
		...fixedDays(2027),
		dayOff('tet', '2027-02-04', '2027-02-10', expected, false),
		dayOff('hung-kings', '2027-04-16'),
		dayOff('in-lieu', '2027-05-03'),
		dayOff('national-day', '2027-09-03', '2027-09-03', expected, false),
		dayOff('culture-day', '2027-11-24', '2027-11-24', cultureDay)
	]
};

function fixedDays(year: number): CalendarEntry[] {
	return [
		dayOff('new-year', `${year}-01-01`),
		dayOff('reunification', `${year}-04-30`),
		dayOff('labour', `${year}-05-01`),
		dayOff('national-day', `${year}-09-02`)
	];
}
