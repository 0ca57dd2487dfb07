import { type Column, reportCellKeys } from '@kheo/core';

/** Offered where the plan asks for a report and prints no form of its own; the page says that it is a proposal. Headings are the document's, so they stay Vietnamese. */
export const proposedColumns: readonly Column[] = [
	{ key: 'c1', heading: 'Stt', type: 'ordinal' },
	{ key: 'c2', heading: 'Nội dung, hoạt động đã thực hiện', type: 'text' },
	{ key: 'c3', heading: 'Thời gian', type: 'date' },
	{ key: 'c4', heading: 'Số lượng, quy mô', type: 'text' },
	{ key: 'c5', heading: 'Kết quả đạt được', type: 'text' },
	{ key: 'c6', heading: 'Khó khăn, kiến nghị', type: 'text' },
	{ key: 'c7', heading: 'Ghi chú', type: 'note' }
];

/** All that may be written in such a report: the printed table and, beside it, what its own page asks of each activity. */
export const reportColumns: readonly Column[] = [...proposedColumns, ...reportCellKeys.map((key): Column => ({ key, heading: key, type: 'text' }))];
