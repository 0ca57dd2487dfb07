import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import type { ReadObligation } from '../reading/reading.ts';
import { obligationTree } from './obligation-tree.ts';
import { actionsIn, after, transitions } from './submission.ts';

const source = { block: 0, start: 0, end: 0, quote: '' };

function anObligation(unit: string, task: string, due: string | null, recipient: string | null = null): ReadObligation {
	const deadline =
		due === null ? null : { words: '', iso: null, due: plainDate(due), time: null, from: null, to: null, every: null, relation: 'before' as const, source };
	return { units: [unit], role: 'lead', task, recipient, inferred: {}, deadline, product: null, source };
}

const units = 'Các phòng, đơn vị trực thuộc Sở';
const office = 'Văn phòng Sở';
const plan = [
	anObligation(units, 'Tổ chức phổ biến kế hoạch đến toàn thể công chức', null),
	anObligation(units, 'Đăng ký hoạt động triển khai hưởng ứng đợt cao điểm (mẫu theo Phụ lục II)', '2026-09-24'),
	anObligation(units, 'Tổng hợp báo cáo kết quả thực hiện đợt cao điểm', '2026-10-21', office),
	anObligation(office, 'Chủ trì, theo dõi việc thực hiện của các phòng, đơn vị', null),
	anObligation(office, 'Tổng hợp đăng ký hoạt động triển khai hưởng ứng đợt cao điểm gửi Ban', '2026-09-29', 'Ban'),
	anObligation(office, 'Tổng hợp báo cáo kết quả tổ chức đợt cao điểm gửi Ban', '2026-10-27', 'Ban')
];

test('registrations fold into the Office’s register and reports into its report, with the days between', () => {
	const tree = obligationTree({ obligations: plan });
	expect(tree.map(({ index, parts, slackDays }) => [index, parts.map((part) => part.index), slackDays])).toEqual([
		[0, [], null],
		[3, [], null],
		[4, [1], 5],
		[5, [2], 6]
	]);
});

test('a product does not fold into one that is due before it', () => {
	const late = [anObligation(units, 'Đăng ký hoạt động hưởng ứng', '2026-10-05'), anObligation(office, 'Tổng hợp đăng ký hoạt động hưởng ứng', '2026-09-29')];
	expect(obligationTree({ obligations: late })).toHaveLength(2);
});

test('a return that needs more can be edited and sent again; an accepted one cannot be edited', () => {
	expect(after('needs-more', 'submit')).toBe('submitted');
	expect(after('accepted', 'edit')).toBeNull();
	expect(actionsIn('nil')).toEqual(['withdraw', 'ask-for-more', 'supplement']);
});

test('every state can be reached from a draft', () => {
	const reached = new Set(Object.values(transitions).flatMap((permitted) => Object.values(permitted)));
	expect([...reached].sort()).toEqual(Object.keys(transitions).sort());
});
