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
	if (!isPlan || papers.some(({ header, periods }) => periods.length > 0 || isOfWholeYear(header.title ?? '')) || reading.obligations.length === 0) return [];
	const dated = datedObligations(reading, context);
	const [first] = dated.map(({ due }) => due).sort();
	const to = dated
		.map(({ deadline, due }) => deadline.iso ?? due)
		.sort()
		.at(-1);
	const from = first && basisDate(reading, first);
	return [finding('period-missing', 'info', { from: from ?? '', to: to ?? '' }, [])];
});

/** "… năm 2026", "… năm học 2025 - 2026", "… quý I/2026": the title says from when to when; of a month or week of campaign it does not. */
function isOfWholeYear(title: string): boolean {
	return yearly.test(title) && !campaign.test(title);
}

const yearly = /(?:năm học|năm|quý\s+[IV\d]+(?:\s+năm|\/))\s*(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?\s*$/iu;
const campaign = /[“"«]|(?:^|\s)(?:tháng|tuần|ngày|đợt|chiến dịch|cao điểm|hưởng ứng|hội thi|lễ|hội nghị|bầu cử|đại hội)(?:\s|$)/iu;
