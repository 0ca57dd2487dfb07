import { adviceFor } from '../../calendar/deadline.ts';
import { restReason } from '../../calendar/working-days.ts';
import { datedObligations, type DatedObligation, distinctDeadlines } from '../due.ts';
import { type CheckContext, finding, defineRule } from '../rule.ts';

const practice = 'Thực tế công tác: hạn kết thúc vào ngày nghỉ thì gửi trong ngày làm việc liền trước';
const laws = { 'deadline-ends-on-rest-day': practice, 'deadline-printed-on-rest-day': practice };

/** A deadline that ends on a day off is met on the working day before; a printed day that is off is worth a second look. */
export const restDays = defineRule(laws, (reading, context) => {
	const asked = datedObligations(reading, context).filter(({ deadline: { relation } }) => relation === 'before' || relation === 'by' || relation === 'between');
	return distinctDeadlines(asked).flatMap((deadline) => findingsOn(deadline, context));
});

function findingsOn({ deadline, words, due, all }: DatedObligation & { readonly all: readonly DatedObligation[] }, { calendar }: CheckContext) {
	const places = all.map((each) => each.deadline.source);
	const found = [];
	const ends = restReason(due, calendar);
	if (ends) {
		found.push(finding('deadline-ends-on-rest-day', 'warning', { words, due, advised: adviceFor(due, calendar), reason: ends }, places));
	}
	const printed = deadline.iso && deadline.iso !== due ? restReason(deadline.iso, calendar) : null;
	if (deadline.iso && printed) found.push(finding('deadline-printed-on-rest-day', 'info', { words, day: deadline.iso, reason: printed }, places));
	return found;
}
