import type { Column } from '../../form/form.ts';
import { printFigure } from '../../reporting/figure.ts';
import { indicatorOf } from '../../reporting/indicator.ts';
import type { FoldedActivity, ResultFold } from '../../reporting/result-fold.ts';
import type { Annex } from '../paper/paper-content.ts';
import type { SheetContent } from '../register-sheet.ts';
import { activityFigures } from './report-sentences.ts';

/** The figures of last year by indicator, printed beside; null where none are known. */
export type LastYear = { readonly year: number; readonly totals: readonly { readonly key: string; readonly value: number }[] } | null;

const figureColumns: readonly Column[] = [
	{ key: 'c1', heading: 'Stt', type: 'ordinal' },
	{ key: 'c2', heading: 'Chỉ tiêu', type: 'text' },
	{ key: 'c3', heading: 'Đơn vị tính', type: 'note' },
	{ key: 'c4', heading: 'Kết quả', type: 'number' },
	{ key: 'c5', heading: 'Số đơn vị có số liệu', type: 'number' }
];

/** The annex with every figure of the report, and how many units it comes from. */
export function figureAnnex(fold: ResultFold, last: LastYear = null): Annex {
	const columns: readonly Column[] = last ? [...figureColumns, { key: 'c6', heading: `Năm ${last.year}`, type: 'number' }] : figureColumns;
	const unitOf = new Map(fold.activities.map(({ row, unit }) => [row, unit]));
	const rows = fold.totals.map(({ key, value, rows: from }) => ({
		c2: indicatorOf(key)?.name ?? key,
		c3: indicatorOf(key)?.unit ?? '',
		c4: printFigure(value),
		c5: String(new Set(from.map((row) => unitOf.get(row))).size),
		...(last ? { c6: lastOf(last, key) } : {})
	}));
	return {
		label: 'Phụ lục',
		title: 'SỐ LIỆU KẾT QUẢ THỰC HIỆN',
		note: '(Kèm theo Báo cáo)',
		orientation: 'portrait',
		body: [{ part: 'table', columns, rows }]
	};
}

function lastOf(last: NonNullable<LastYear>, key: string): string {
	const before = last.totals.find((total) => total.key === key);
	return before ? printFigure(before.value) : '';
}

/** The same figures and the activities behind them as sheets. */
export function resultSheets(fold: ResultFold): SheetContent[] {
	return [
		{
			name: 'Số liệu',
			title: ['SỐ LIỆU KẾT QUẢ THỰC HIỆN'],
			columns: [width('Chỉ tiêu', 40), width('Đơn vị tính', 14), width('Kết quả', 16), width('Số dòng', 10)],
			rows: fold.totals.map(({ key, value, rows }) => [indicatorOf(key)?.name ?? key, indicatorOf(key)?.unit ?? '', printFigure(value), String(rows.length)])
		},
		{
			name: 'Hoạt động',
			title: ['HOẠT ĐỘNG ĐÃ BÁO CÁO'],
			columns: [
				width('Đơn vị', 24),
				width('Đầu mục', 10),
				width('Hoạt động', 50),
				width('Thời gian', 16),
				width('Thực hiện', 18),
				width('Số liệu', 50),
				width('Lý do', 30)
			],
			rows: fold.activities.map(activityLine)
		}
	];
}

function activityLine(activity: FoldedActivity): string[] {
	const { unit, head, name, when, outcome, why } = activity;
	return [unit, head ?? '', name, when, outcome === null ? 'Chưa báo cáo' : outcomeNames[outcome], activityFigures(activity), why];
}

export const outcomeNames = { done: 'Đã thực hiện', changed: 'Có thay đổi', postponed: 'Hoãn', cancelled: 'Không thực hiện' } as const;

function width(heading: string, characters: number) {
	return { heading, width: characters };
}
