import { datedObligations } from '../due.ts';
import { papersOf } from '../papers.ts';
import { defineRule, finding } from '../rule.ts';
import { basisDate } from './basis-date.ts';

/** Kinds of document that run over a time of their own; a letter or decision need not. */
const plans = new Set(['Kế hoạch', 'Chương trình', 'Đề án', 'Phương án']);

/** A plan that prints no start and end: what its dates suggest is offered, and a person is asked. */
export const periodMissing = defineRule({ 'period-missing': 'Kế hoạch cần thời gian bắt đầu và kết thúc' }, (reading, context) => {
	const papers = papersOf(reading);
	const isPlan = papers.some(({ header }) => header.kind !== null && plans.has(header.kind));
	if (!isPlan || papers.some(({ periods }) => periods.length > 0) || reading.obligations.length === 0) return [];
	const dated = datedObligations(reading, context);
	const [first] = dated.map(({ due }) => due).sort();
	const to = dated
		.map(({ deadline, due }) => deadline.iso ?? due)
		.sort()
		.at(-1);
	const from = first && basisDate(reading, first);
	return [finding('period-missing', 'info', { from: from ?? '', to: to ?? '' }, [])];
});
