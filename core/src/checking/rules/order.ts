import { likeness, shinglesOf } from '../../language/similarity.ts';
import { type DatedObligation, datedObligations } from '../due.ts';
import { levelsOf } from '../levels.ts';
import { type CheckContext, finding, defineRule } from '../rule.ts';
import { sameProduct } from '../same-product.ts';
import type { Reading } from '../../reading/reading.ts';

const laws = { 'deadline-after-upper': 'NĐ 09/2019, Điều 8: thời hạn của từng cấp phải đủ cho cấp trên tổng hợp' };

/** Units must not be given longer than the body that folds their products, nor the agency longer than its superior gave it. */
export const order = defineRule(laws, (reading, context) => [...withinPlan(reading, context), ...againstSuperior(reading, context)]);

function withinPlan(reading: Reading, context: CheckContext) {
	return levelsOf(reading, context)
		.filter(({ lower, upper }) => lower.due > upper.due)
		.map(({ lower, upper, receiver }) =>
			finding(
				'deadline-after-upper',
				'error',
				{ lowerWords: lower.words, lowerDue: lower.due, upperWords: upper.words, upperDue: upper.due, receiver, superior: '' },
				[lower.deadline.source, upper.deadline.source]
			)
		);
}

function againstSuperior(reading: Reading, context: CheckContext) {
	const { superior } = context;
	if (!superior) return [];
	const upward = datedObligations(reading, context).filter(({ obligation }) => obligation.recipient !== null);
	return superior.deadlines.flatMap(({ about, due }) => {
		const ours = likest(upward, about);
		if (!ours || ours.due <= due) return [];
		const receiver = ours.obligation.recipient ?? '';
		const params = { lowerWords: ours.words, lowerDue: ours.due, upperWords: '', upperDue: due, receiver, superior: superior.name };
		return [finding('deadline-after-upper', 'error', params, [ours.deadline.source])];
	});
}

/** Of equally like obligations the latest: it is the one that goes up. */
function likest(dated: readonly DatedObligation[], about: string): DatedObligation | undefined {
	const words = shinglesOf(about);
	return dated
		.filter(({ obligation }) => sameProduct(obligation.task, about))
		.map((each) => ({ each, alike: likeness(words, shinglesOf(each.obligation.task)) }))
		.filter(({ alike }) => alike > 0.15)
		.sort((a, b) => b.alike - a.alike || (a.each.due < b.each.due ? 1 : -1))[0]?.each;
}
