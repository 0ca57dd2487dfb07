import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { situationReport } from './situation-report.ts';
import { gap } from './skeletons.ts';

const period = { from: plainDate('2026-09-01'), to: plainDate('2026-09-30') };
const note = {
	heardOn: plainDate('2026-09-18'),
	words: 'Lo phí tăng.',
	source: 'tổ dân phố 3',
	place: '',
	field: 'Việc khác',
	severity: 'calm',
	unit: null
} as const;
const linesOf = (notes: Parameters<typeof situationReport>[0]['notes']) =>
	situationReport({ ...period, notes }).map((part) => ('text' in part ? part.text : ''));

test('figures come first, then the fields with most notes, the gravest note on top; nobody judges for the writer', () => {
	const lines = linesOf([
		note,
		{ ...note, severity: 'urgent', words: 'Ngõ 5\nngập, bao giờ xong?', unit: 'Văn phòng', place: 'ngõ 5' },
		{ ...note, field: 'Đất đai', words: 'Chờ lâu' }
	]);
	expect(lines[0]).toBe(
		'Từ ngày 01/9/2026 đến ngày 30/9/2026, cơ quan ghi nhận 3 điều qua nắm tình hình Nhân dân: 1 cần xử lý ngay, 0 cần theo dõi, 2 bình thường.'
	);
	expect(lines.slice(2, 5)).toEqual([
		'1. Việc khác (2 điều: 1 cần xử lý ngay, 0 cần theo dõi, 1 bình thường)',
		'- 18/9/2026, tổ dân phố 3, ngõ 5 (cần xử lý ngay): Ngõ 5 ngập, bao giờ xong? Xử lý: Văn phòng.',
		'- 18/9/2026, tổ dân phố 3 (bình thường): Lo phí tăng. Xử lý: chưa giao.'
	]);
	expect(lines[6]).toBe('- 18/9/2026, tổ dân phố 3 (bình thường): Chờ lâu. Xử lý: chưa giao.');
	expect(lines.filter((line) => line === gap)).toHaveLength(2);
});

test('a period without notes says so', () => {
	expect(linesOf([])).toContain('Trong kỳ không ghi nhận điều gì.');
});
