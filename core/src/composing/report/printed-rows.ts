import type { Cells } from '../../form/form.ts';
import { printedCells, reportedActivities, reportedTexts, type ReportPart } from '../../reporting/report-row.ts';
import { activityFigures, activitySentence } from './report-sentences.ts';
import { outcomeNames } from './result-annex.ts';

type Row = { readonly id: string; readonly head?: string | null; readonly cells: Cells };

/** A unit's report as the rows of its printed table: figures in words, the outcome with its reason under "Ghi chú", the other parts as rows of their own. */
export function printedReportRows<R extends Row>(rows: readonly R[]): R[] {
	return rows.flatMap((row): R[] => {
		const one = [{ ...row, head: row.head ?? null }];
		const [text] = reportedTexts(one);
		if (text) return [{ ...row, cells: { [printedCells.name]: partTitles[text.part], [printedCells.words]: text.words } }];
		const [activity] = reportedActivities(one);
		if (!activity) return [];
		const note = [
			activity.of === null ? '' : activity.outcome === null ? 'Chưa báo cáo' : outcomeNames[activity.outcome],
			activity.why,
			row.cells[printedCells.note] ?? ''
		];
		const cells = {
			...row.cells,
			[printedCells.figures]: [row.cells[printedCells.figures] ?? '', activityFigures(activity)].filter((words) => words !== '').join('; '),
			[printedCells.words]: activitySentence(activity),
			[printedCells.note]: note.filter((words) => words !== '').join('. ')
		};
		return [{ ...row, cells }];
	});
}

export const partTitles = {
	key: 'Kết quả nổi bật',
	limits: 'Tồn tại, hạn chế',
	causes: 'Nguyên nhân',
	proposals: 'Đề xuất, kiến nghị'
} as const satisfies Record<ReportPart, string>;
