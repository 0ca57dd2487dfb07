import { expect, test } from 'vitest';
import { activitySentence, headSentences, plannedSentence, unitsSentences } from '../composing/report/report-sentences.ts';
import { type ResultQuestion, foldReports, type UnitReport } from './result-fold.ts';
import { reportedActivities } from './report-row.ts';

function aRow(id: string, cells: Record<string, string>, head: string | null = 'II.1'): UnitReport['rows'][number] {
	return { id, head, cells: { c2: `Hoạt động ${id}`, ...cells }, state: 'accepted' };
}

function aReport(unit: string, rows: UnitReport['rows'], over: Partial<UnitReport> = {}): UnitReport {
	return { unit, unitOrder: 1, status: 'accepted', nilReason: null, receivedAt: '2026-10-20', rows, ...over };
}

function ask(reports: readonly UnitReport[], over: Partial<ResultQuestion> = {}): ResultQuestion {
	return { reports, asked: ['Văn phòng', 'Thanh tra'], heads: [{ label: 'II.1', title: 'Tuyên truyền' }], planned: [], joint: {}, ...over };
}

test('each registered row has one outcome; what nobody answered is silent, what nobody registered is beyond', () => {
	const planned = ['p1', 'p2', 'p3', 'p4'].map((row) => ({ row, unit: 'Văn phòng' }));
	const rows = [
		aRow('a', { of: 'p1', outcome: 'done' }),
		aRow('b', { of: 'p2', outcome: 'postponed', why: 'mưa bão' }),
		aRow('c', { of: 'p3' }),
		aRow('d', {})
	];
	const fold = foldReports(ask([aReport('Văn phòng', rows)], { planned }));
	expect(fold.planned).toEqual({ registered: 4, done: 1, changed: 0, postponed: 1, cancelled: 0, silent: 2, unplanned: 1 });
	expect(plannedSentence(fold.planned)).toBe(
		'Trong 4 hoạt động đã đăng ký: 1 đã thực hiện, 1 hoãn, 2 chưa có báo cáo; ngoài ra đã thực hiện 1 hoạt động ngoài đăng ký.'
	);
});

test('what several units registered together is registered once, and done when one of them says so', () => {
	const planned = [
		{ row: 'p1', unit: 'Văn phòng', event: 'e' },
		{ row: 'p2', unit: 'Thanh tra', event: 'e' },
		{ row: 'p3', unit: 'Thanh tra', event: 'p3' }
	];
	const [a, b] = [aReport('Văn phòng', [aRow('a', { of: 'p1', outcome: 'postponed' })]), aReport('Thanh tra', [aRow('b', { of: 'p2', outcome: 'done' })])];
	const expected = { registered: 2, done: 1, changed: 0, postponed: 0, cancelled: 0, silent: 1, unplanned: 0 };
	expect(foldReports(ask([a, b], { planned })).planned).toEqual(expected);
	expect(foldReports(ask([b, a], { planned })).planned).toEqual(expected);
});

test('only what the Office accepted is counted, and only what was done', () => {
	const rows = [
		aRow('a', { outcome: 'done', 'f-attendances': '100' }),
		{ ...aRow('b', { outcome: 'done', 'f-attendances': '50' }), state: 'open' as const },
		aRow('c', { outcome: 'cancelled', 'f-attendances': '70' })
	];
	const fold = foldReports(ask([aReport('Văn phòng', rows)]));
	expect(fold.totals.find(({ key }) => key === 'attendances')).toEqual({ key: 'attendances', value: 100, rows: ['a'] });
});

test('a joint event counts once, and two sessions of each unit count as two', () => {
	const reports = ['Văn phòng', 'Thanh tra'].map((unit) =>
		aReport(unit, [
			aRow(`${unit}1`, { of: `p-${unit}`, outcome: 'done', 'f-attendances': '100' }),
			aRow(`${unit}2`, { of: `p-${unit}`, outcome: 'done', 'f-attendances': '40' })
		])
	);
	const fold = foldReports(ask(reports, { joint: { 'p-Văn phòng': 'e', 'p-Thanh tra': 'e' } }));
	expect(fold.totals.filter(({ key }) => ['attendances', 'times', 'parts'].includes(key)).map(({ key, value }) => [key, value])).toEqual([
		['parts', 4],
		['times', 2],
		['attendances', 140]
	]);
});

test('units that are late, nil, mending or not looked through are told apart and nobody is lost', () => {
	const reports = [
		aReport('Văn phòng', []),
		aReport('A', [], { status: 'nil', nilReason: 'Đang sáp nhập.' }),
		aReport('B', [], { status: 'needs-more' }),
		aReport('C', [], { status: 'submitted' })
	];
	const { units } = foldReports(ask(reports, { asked: ['Văn phòng', 'A', 'B', 'C', 'Thanh tra'] }));
	expect(unitsSentences(units)).toEqual([
		'Đến thời điểm tổng hợp, 3/5 đơn vị đã báo cáo; còn 1 đơn vị chưa báo cáo: Thanh tra; 1 đơn vị đang bổ sung báo cáo: B; 1 đơn vị đã gửi, nội dung đang được rà soát: C.',
		'Có 1 đơn vị báo cáo không phát sinh: A (Đang sáp nhập).'
	]);
});

test('figures under a head become sentences, each form of activity with its own count; zero says nothing', () => {
	const rows = [
		aRow('a', {
			c2: 'Hội nghị phổ biến pháp luật',
			outcome: 'done',
			'f-times': '12',
			'f-attendances': '1.200',
			'f-opinions': '151',
			'f-answered': '131',
			'f-posts': '0'
		}),
		aRow('b', { c2: 'Đối thoại với người dân', outcome: 'done', 'f-attendances': '40' })
	];
	const { heads } = foldReports(ask([aReport('Văn phòng', rows)]));
	expect(heads.map((head) => headSentences(head))).toEqual([
		[
			'Tổ chức 12 hội nghị, hội thảo, tọa đàm; 1 cuộc đối thoại, tiếp xúc với 1.240 lượt người tham gia.',
			'Tiếp nhận 151 ý kiến, kiến nghị, đã trả lời 131 ý kiến (đạt 86,8%).'
		]
	]);
});

test('a unit’s own words stand; where it wrote none, its figures speak, and what was not done has no result', () => {
	const [own, spoken, off] = reportedActivities([
		aRow('a', { outcome: 'done', c5: 'Đã xong, người dân hài lòng.' }),
		aRow('b', { c2: 'Đối thoại với người dân', outcome: 'done', 'f-times': '2', 'f-attendances': '120', 'f-workdays': '0' }),
		aRow('c', { outcome: 'cancelled' })
	]).map(activitySentence);
	expect([own, spoken, off]).toEqual(['Đã xong, người dân hài lòng.', 'Đối thoại với người dân: 2 cuộc đối thoại, tiếp xúc với 120 lượt người tham gia.', '']);
});

test('how often something of no known kind was held is said in the unit of the figure that was typed, not as so many activities', () => {
	const twice = aRow('a', { c2: 'Ngày hội đọc sách', outcome: 'done', 'f-times': '2', 'f-attendances': '1.200' });
	const once = aRow('b', { c2: 'Trồng cây đầu xuân', outcome: 'done' });
	expect(reportedActivities([twice]).map(activitySentence)).toEqual(['Ngày hội đọc sách: 2 cuộc với 1.200 lượt người tham gia.']);
	const said = (rows: Parameters<typeof aReport>[1]) => foldReports(ask([aReport('Văn phòng', rows)])).heads.flatMap((head) => headSentences(head));
	expect(said([twice])).toEqual(['Tổ chức 2 cuộc với 1.200 lượt người tham gia.']);
	expect(said([once])).toEqual(['Tổ chức 1 hoạt động.']);
});

test('a box that is no number is not counted and is named', () => {
	const [activity] = reportedActivities([aRow('a', { 'f-attendances': 'khoảng 40', 'f-times': '2' })]);
	expect([activity?.figures, activity?.wrong]).toEqual([{ times: 2 }, [{ key: 'attendances', typed: 'khoảng 40', why: 'unreadable' }]]);
});

test('a head the plan does not have goes to the end, not away', () => {
	const { heads } = foldReports(ask([aReport('Văn phòng', [aRow('a', {}, 'IX.9'), aRow('b', {}, null), aRow('c', {})])]));
	expect(heads.map(({ label, rows }) => [label, rows])).toEqual([
		['II.1', ['c']],
		[null, ['a', 'b']]
	]);
});

test('a line that was added and left blank is no activity', () => {
	expect(reportedActivities([{ id: 'a', head: 'II.1', cells: { kind: 'other' } }])).toEqual([]);
});
