import { slackBetween } from '../../calendar/slack.ts';
import { levelsOf } from '../levels.ts';
import { defineRule, finding } from '../rule.ts';

/** How many working days the folding body has for itself; none at all deserves a warning. */
export const slack = defineRule({ 'deadline-slack': 'NĐ 09/2019, Điều 8 khoản 5: ít nhất 1 ngày làm việc' }, (reading, context) =>
	levelsOf(reading, context)
		.filter(({ lower, upper }) => lower.due <= upper.due)
		.map(({ lower, upper, receiver }) => {
			const days = slackBetween(lower.due, upper.due, context.calendar);
			return finding('deadline-slack', days === 0 ? 'warning' : 'info', { lowerDue: lower.due, upperDue: upper.due, upperWords: upper.words, receiver, days }, [
				lower.deadline.source,
				upper.deadline.source
			]);
		})
);
