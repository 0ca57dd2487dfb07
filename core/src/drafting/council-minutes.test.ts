import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { type CouncilOnPaper, councilMinutes } from './council-minutes.ts';

const council: CouncilOnPaper = {
	title: 'phong trào thử',
	launch: 'Kế hoạch số 57/KH-SXD',
	criteria: 'Bộ thử, bản 2',
	closedOn: plainDate('2026-10-12'),
	members: [
		{ name: 'Bà An', title: '', isChair: true },
		{ name: 'Ông Bình', title: 'thư ký', isChair: false }
	],
	conflicts: [],
	groups: [
		{
			title: 'Tập thể',
			lines: [
				{ place: 1, name: 'Phòng A', unit: 'Văn phòng', points: '86,67', counted: 2, dropped: 1, isLevel: true },
				{ place: null, name: 'Phòng B', unit: 'Văn phòng', points: null, counted: 1, dropped: 2, isLevel: false }
			]
		},
		{ title: 'Cá nhân', lines: [] }
	],
	ties: []
};
const said = (of: CouncilOnPaper) => JSON.stringify(councilMinutes(of));

test('minutes say who sat, every nomination with its points, and that nothing was settled where nothing was', () => {
	const words = said(council);
	for (const line of [
		'1. Bà An, chủ tịch Hội đồng.',
		'2. Ông Bình, thành viên, thư ký.',
		'theo Kế hoạch số 57/KH-SXD',
		'1 (bằng điểm)',
		'chưa đủ phiếu',
		'ngày 12/10/2026'
	])
		expect(words).toContain(line);
	expect(words.match(/"Không có\."/gu)).toHaveLength(2);
	expect(words).not.toContain('Cá nhân');
});

test('whoever stood aside is named with the reason, and a launch that nobody cited is not', () => {
	const words = said({ ...council, launch: '', conflicts: [{ member: 'Ông Bình', nomination: 'Phòng A', reason: 'vợ làm ở đó.' }] });
	expect(words).toContain('1. Ông Bình không chấm Phòng A: vợ làm ở đó.');
	expect(words).toContain('xét, chấm điểm phong trào thử; tiêu chí');
});
