import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { visitMinutes } from './visit-minutes.ts';
import { gap } from './skeletons.ts';

test('the minutes say each point with its result and each finding with its last day; what nobody entered stays open', () => {
	const body = visitMinutes({
		unit: 'Phòng Bưu chính, Viễn thông',
		heldOn: plainDate('2026-10-05'),
		team: 'Ông Trần Quang Minh, Trưởng đoàn',
		contents: 'Việc thực hiện quy chế dân chủ',
		checklist: [
			{ text: 'Niêm yết công khai.', result: 'not-met', note: 'thiếu quý III' },
			{ text: 'Sổ tiếp dân', result: null, note: '' }
		],
		findings: [{ words: 'Niêm yết đủ.', due: plainDate('2026-10-20') }]
	}).map((part) => ('text' in part ? part.text : ''));
	expect(body).toContain('1. Niêm yết công khai: chưa đạt (thiếu quý III).');
	expect(body).toContain(`2. Sổ tiếp dân: ${gap}`);
	expect(body).toContain('1. Niêm yết đủ; hoàn thành trước khi hết ngày 20/10/2026.');
	expect(body.filter((line) => /^I{1,3}\. /.test(line))).toHaveLength(3);
});
