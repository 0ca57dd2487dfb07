import { datedObligations, distinctDeadlines } from '../due.ts';
import { earliestIssue } from '../issue-day.ts';
import { defineRule, finding } from '../rule.ts';

/** Nobody can meet a deadline that ended before the document was issued. With the day still blank the earliest possible day counts. */
export const beforeIssue = defineRule({ 'deadline-before-issue': 'Thời hạn phải sau ngày ban hành' }, (reading, context) => {
	const issued = earliestIssue(reading.header.date);
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
