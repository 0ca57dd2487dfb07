import { expect, test } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import type { CheckOptions } from '../check.ts';
import { aCitation, aDeadline, aHeader, anObligation, aReading, findingsIn, sourceOf } from '../testing/a-reading.ts';

const includesTheDay: CheckOptions = { meaning: { before: 'includes-the-day' } };

/** Units register and report to the Office, which sends both up. */
function aPlan({ units = '25/9/2023', unitsIso = '2023-09-25', officeIso = '2023-09-30', issued = null as string | null } = {}) {
	const blocks = [
		'Thực hiện Kế hoạch số 12-KH/TU ngày 15/9/2023',
		`Đăng ký hoạt động hưởng ứng trước ngày ${units}`,
		'Báo cáo kết quả thực hiện về Văn phòng Sở trước ngày 22/10/2023',
		'Tổng hợp đăng ký hoạt động hưởng ứng gửi Tỉnh ủy trước ngày 30/9/2023',
		'Tổng hợp báo cáo kết quả thực hiện gửi Tỉnh ủy trước ngày 28/10/2023'
	];
	const office = { units: ['Văn phòng Sở'], recipient: 'Tỉnh ủy' };
	const inferred = { recipient: { value: 'Văn phòng Sở', because: 'Tổng hợp đăng ký', source: sourceOf(blocks, 'Tổng hợp đăng ký') } };
	return aReading(blocks, {
		header: aHeader({ date: { iso: issued === null ? null : plainDate(issued), year: 2023, month: 9, day: null } }),
		citations: [aCitation(blocks, 'Kế hoạch số 12-KH/TU ngày 15/9/2023', '12-KH/TU', { date: plainDate('2023-09-15') })],
		obligations: [
			anObligation(blocks, 'Đăng ký hoạt động hưởng ứng', { inferred, deadline: aDeadline(blocks, `trước ngày ${units}`, unitsIso) }),
			anObligation(blocks, 'Báo cáo kết quả thực hiện', { recipient: 'Văn phòng Sở', deadline: aDeadline(blocks, 'trước ngày 22/10/2023', '2023-10-22') }),
			anObligation(blocks, 'Tổng hợp đăng ký hoạt động hưởng ứng', { ...office, deadline: aDeadline(blocks, 'trước ngày 30/9/2023', officeIso) }),
			anObligation(blocks, 'Tổng hợp báo cáo kết quả thực hiện', { ...office, deadline: aDeadline(blocks, 'trước ngày 28/10/2023', '2023-10-28') })
		]
	});
}

function paramsOf(code: string, plan = aPlan(), options: CheckOptions = {}): Record<string, string | number>[] {
	return findingsIn(plan, options)
		.filter((finding) => finding.code === code)
		.map(({ severity, params }) => ({ severity, ...params }));
}

test('a printed day that is off is worth knowing', () => {
	expect(paramsOf('deadline-printed-on-rest-day').map(({ severity, day }) => [severity, day])).toEqual([
		['info', '2023-10-22'],
		['info', '2023-09-30'],
		['info', '2023-10-28']
	]);
});

test('a deadline that ends on a day off is a warning with the day on which to send', () => {
	expect(paramsOf('deadline-ends-on-rest-day').map(({ severity, due, advised }) => [severity, due, advised])).toEqual([
		['warning', '2023-09-24', '2023-09-22'],
		['warning', '2023-10-21', '2023-10-20']
	]);
});

test('when the printed day itself is the last one, it is one finding and not two', () => {
	expect(paramsOf('deadline-ends-on-rest-day', aPlan(), includesTheDay).map(({ due }) => due)).toEqual(['2023-10-22', '2023-09-30', '2023-10-28']);
	expect(paramsOf('deadline-printed-on-rest-day', aPlan(), includesTheDay)).toEqual([]);
});

test('the Office’s slack is counted in working days under either meaning', () => {
	expect(paramsOf('deadline-slack').map(({ receiver, days }) => [receiver, days])).toEqual([
		['Văn phòng Sở', 5],
		['Văn phòng Sở', 5]
	]);
	expect(paramsOf('deadline-slack', aPlan(), includesTheDay).map(({ days }) => days)).toEqual([4, 5]);
});

test('units given longer than the Office itself is an error', () => {
	const late = aPlan({ units: '3/10/2023', unitsIso: '2023-10-03' });
	expect(paramsOf('deadline-after-upper', late)).toMatchObject([
		{ severity: 'error', lowerDue: '2023-10-02', upperDue: '2023-09-29', receiver: 'Văn phòng Sở' }
	]);
	expect(paramsOf('deadline-slack', late)).toHaveLength(1);
});

test.each([
	['Báo cáo kết quả hưởng ứng tháng thi đua', 'Tổng hợp đăng ký hưởng ứng tháng thi đua'],
	['Báo cáo kết quả thi đua quý III', 'Tổng hợp, báo cáo kết quả thi đua quý II']
])('"%s" is not held against the day of "%s": another product, another round', (below, above) => {
	const blocks = [`${below} về Văn phòng Sở trước ngày 25/9/2023`, `${above} gửi Tỉnh ủy trước ngày 20/6/2023`];
	const lower = anObligation(blocks, below, { recipient: 'Văn phòng Sở', deadline: aDeadline(blocks, 'trước ngày 25/9/2023', '2023-09-25') });
	const upper = anObligation(blocks, above, {
		units: ['Văn phòng Sở'],
		recipient: 'Tỉnh ủy',
		deadline: aDeadline(blocks, 'trước ngày 20/6/2023', '2023-06-20')
	});
	expect(paramsOf('deadline-after-upper', aReading(blocks, { obligations: [lower, upper] }))).toEqual([]);
});

test('an Office without a working day of its own is warned', () => {
	expect(paramsOf('deadline-slack', aPlan({ units: '30/9/2023', unitsIso: '2023-09-30' }))[0]).toMatchObject({ severity: 'warning', days: 0 });
});

test('a promise later than the superior’s deadline names the superior’s plan', () => {
	const superior = { name: 'Kế hoạch số 12-KH/TU', deadlines: [{ about: 'đăng ký hoạt động hưởng ứng', due: plainDate('2023-09-29') }] };
	expect(paramsOf('deadline-after-upper', aPlan(), { superior })).toEqual([]);
	expect(paramsOf('deadline-after-upper', aPlan({ officeIso: '2023-10-03' }), { superior })).toMatchObject([
		{ superior: 'Kế hoạch số 12-KH/TU', lowerDue: '2023-10-02', upperDue: '2023-09-29' }
	]);
});

test('an undated plan says by when it must be signed', () => {
	expect(paramsOf('sign-by')).toEqual([
		{ severity: 'info', from: '2023-09-15', before: '2023-09-25', last: '2023-09-21', days: 1, leftFrom: '2023-09-22', leftTo: '2023-09-22' }
	]);
	expect(paramsOf('sign-by', aPlan({ issued: '2023-09-18' }))).toEqual([]);
	const plan = aPlan();
	expect(paramsOf('sign-by', { ...plan, header: { ...plan.header, kind: 'Hướng dẫn' } })).toMatchObject([{ kind: 'Hướng dẫn' }]);
});

test('a first deadline too close to the newest document it rests on leaves nobody time', () => {
	expect(paramsOf('sign-by', aPlan({ units: '17/9/2023', unitsIso: '2023-09-17' }))).toMatchObject([{ severity: 'warning', days: 0 }]);
});

test('a deadline that ended before the day of issue cannot be met', () => {
	expect(paramsOf('deadline-before-issue', aPlan({ issued: '2023-09-26' }))).toMatchObject([{ severity: 'warning', due: '2023-09-24', issued: '2023-09-26' }]);
	expect(paramsOf('deadline-before-issue', aPlan({ units: '25/8/2023', unitsIso: '2023-08-25' }))).toMatchObject([{ due: '2023-08-24', issued: '2023-09-01' }]);
	expect(paramsOf('deadline-before-issue')).toEqual([]);
});

test('an inferred receiver and a period that nobody printed are put to a person', () => {
	expect(paramsOf('recipient-inferred')).toMatchObject([{ severity: 'info', recipient: 'Văn phòng Sở' }]);
	expect(paramsOf('period-missing')).toEqual([{ severity: 'info', from: '2023-09-15', to: '2023-10-28' }]);
});

test.each(['Cải cách hành chính năm 2026', 'Kiểm tra nội bộ năm học 2025 - 2026', 'CÔNG TÁC ĐOÀN QUÝ I NĂM 2026'])(
	'the title “%s” says from when to when the plan runs',
	(title) => {
		const plan = aPlan();
		expect(paramsOf('period-missing', { ...plan, header: { ...plan.header, title } })).toEqual([]);
	}
);

test('words of time that say no day are left to a person', () => {
	const blocks = ['Báo cáo khi có yêu cầu.'];
	const deadline = aDeadline(blocks, 'khi có yêu cầu.', null, { relation: 'unstated' });
	const plan = aReading(blocks, { obligations: [anObligation(blocks, 'Báo cáo', { deadline })] });
	expect(paramsOf('deadline-unreadable', plan)).toEqual([{ severity: 'warning', words: 'khi có yêu cầu' }]);
});
