import { dayOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { PartialDate } from '../../reading/reading.ts';
import { datedObligations, distinctDeadlines } from '../due.ts';
import { defineRule, finding } from '../rule.ts';

/** Nobody can meet a deadline that ended before the document was issued. With the day still blank the earliest possible day counts. */
export const beforeIssue = defineRule({ 'deadline-before-issue': 'Thời hạn phải sau ngày ban hành' }, (reading, context) => {
	const issued = earliest(reading.header.date);
	if (issued === null) return [];
	return distinctDeadlines(datedObligations(reading, context))
		.filter(({ due }) => due < issued)
		.map(({ words, due, all }) =>
			finding(
				'deadline-before-issue',
				'warning',
				{ words, due, issued },
				all.map(({ deadline }) => deadline.source)
			)
		);
});

function earliest({ iso, year, month }: PartialDate): PlainDate | null {
	return iso ?? (year === null ? null : dayOf(year, month ?? 1, 1));
}
