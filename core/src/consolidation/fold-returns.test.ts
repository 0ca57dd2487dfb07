import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import type { Form } from '../form/form.ts';
import type { Reading, ReadObligation } from '../reading/reading.ts';
import { noDecisionFile, readDecisionFile } from './decision-file.ts';
import { foldReturns, type UnitReturn } from './fold-returns.ts';
import { headingOf } from './heading-of.ts';
import { noDecisions } from './register.ts';

const source = { block: 0, start: 0, end: 0, quote: '' };
const columns = ['Stt', 'Tên nội dung, hoạt động', 'Thời gian'];
const deadline = (due: string) => ({
	words: '',
	iso: null,
	due: plainDate(due),
	time: null,
	from: null,
	to: null,
	every: null,
	relation: 'before' as const,
	source
});
const duty = (unit: string, task: string, due: string, recipient: string | null): ReadObligation => ({
	units: [unit],
	role: 'lead',
	task,
	recipient,
	inferred: {},
	deadline: deadline(due),
	product: null,
	source
});

const plan: Reading = {
	blocks: [],
	header: {
		kind: 'Kế hoạch',
		number: null,
		symbol: 'KH-SXD',
		issuer: 'Sở Xây dựng',
		parentIssuer: 'UBND tỉnh',
		place: 'Bắc Ninh',
		date: { iso: null, year: 2026, month: 9, day: null },
		title: 'Triển khai “Tuần lễ Nước sạch” năm 2026',
		sources: {}
	},
	citations: [
		{
			kind: 'Kế hoạch',
			number: '12-KH/BCĐ',
			date: plainDate('2026-09-05'),
			issuer: 'Ban Chỉ đạo',
			about: 'triển khai tuần lễ',
			system: 'party',
			nested: false,
			source
		}
	],
	unnumberedCitations: [],
	sections: [],
	obligations: [
		duty('Các phòng', 'Đăng ký hoạt động hưởng ứng', '2026-09-24', null),
		duty('Văn phòng Sở', 'Tổng hợp đăng ký hoạt động hưởng ứng', '2026-09-29', 'Ban Chỉ đạo tỉnh')
	],
	periods: [],
	addressees: [],
	appendices: [{ label: 'Phụ lục II', title: 'ĐĂNG KÝ', tables: [{ columns, rows: [], source }], slogans: [], source }],
	attachments: [],
	recipients: ['Ban Chỉ đạo tỉnh', 'Lãnh đạo Sở', 'Các phòng', 'Lưu: VT, VP'],
	signature: { capacity: 'KT.', onBehalfOf: 'GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn A', source },
	signatures: [],
	findings: [],
	unread: []
};
const aReturn = (unit: string, unitOrder: number, names: readonly string[], nil: string | null = null): UnitReturn => ({
	unit,
	unitOrder,
	version: 1,
	rows: names.map((c2) => ({ cells: { c2, c3: '10/10' }, head: null })),
	nil
});

test('the heading says what the plan says: who asked, in answer to what, under which theme, filed where', () => {
	expect(headingOf(plan)).toEqual({
		issuer: 'Sở Xây dựng',
		parentIssuer: 'UBND tỉnh',
		issuerAbbreviation: 'SXD',
		place: 'Bắc Ninh',
		year: 2026,
		addressee: 'Ban Chỉ đạo tỉnh',
		basis: 'Kế hoạch số 12-KH/BCĐ ngày 05/9/2026 của Ban Chỉ đạo triển khai tuần lễ',
		theme: '“Tuần lễ Nước sạch” năm 2026',
		recipients: ['Như trên', 'Lãnh đạo Sở', 'Lưu: VT, VP'],
		signature: { capacity: 'KT.', onBehalfOf: 'GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn A' }
	});
	expect(headingOf(plan, { issuer: 'Sở Y tế' }).issuer).toBe('Sở Y tế');
	const undated = { ...plan, header: { ...plan.header, date: { iso: null, year: null, month: null, day: null } } };
	expect(headingOf(undated).year).toBe(2026);
});

test('the letter leaves the agency and answers a plan of another body: never its own head, a law, or a plan of its own', () => {
	const [citation] = plan.citations;
	if (!citation) throw new Error('the plan cites one');
	const to = (recipient: string) => [...plan.obligations.slice(0, 1), duty('Văn phòng Sở', 'Tổng hợp đăng ký hoạt động hưởng ứng', '2026-09-29', recipient)];
	expect(headingOf({ ...plan, obligations: to('Giám đốc Sở') }).addressee).toBe('Ban Chỉ đạo');
	expect(headingOf({ ...plan, obligations: to('Chủ tịch UBND tỉnh') }).addressee).toBe('Chủ tịch UBND tỉnh');
	const grounds = [
		{ ...citation, kind: 'Luật', number: '5/2020/QH14' },
		{ ...citation, number: '9/KH-SXD', issuer: 'Sở Xây dựng' }
	];
	expect(headingOf({ ...plan, citations: [...grounds, citation] }).basis).toContain('12-KH/BCĐ');
	expect(headingOf({ ...plan, citations: grounds, obligations: to('Lãnh đạo Sở') })).toMatchObject({ basis: null, addressee: '' });
});

test('an expected unit that sent nothing is missing, one that registers nothing is nil and not missing', () => {
	const { content, missing } = foldReturns(plan, [aReturn('A', 1, ['Trồng cây']), aReturn('B', 2, [], 'Đang sáp nhập')], ['A', 'B', 'C'], noDecisionFile);
	expect(missing).toEqual(['C']);
	expect(content.units).toEqual({
		expected: 3,
		sent: 2,
		registered: 1,
		missing: ['C'],
		mending: [],
		waiting: [],
		nil: [{ unit: 'B', reason: 'Đang sáp nhập' }]
	});
});

test('who was asked for more has not sent and is not missing; only units with a row in the table are counted as registered', () => {
	const returns = [aReturn('A', 1, ['Trồng cây']), aReturn('B', 2, ['Tọa đàm']), aReturn('C', 3, ['Hội thi'])];
	const file = { ...noDecisionFile, returned: ['B#1', 'C#1'], mending: ['B'], waiting: ['C'] };
	expect(foldReturns(plan, returns, ['A', 'B', 'C', 'D'], file).content.units).toMatchObject({ sent: 2, registered: 1, missing: ['D'], mending: ['B'] });
	const merged = { ...noDecisionFile, decisions: { ...noDecisions, mergedInto: { 'B#1': 'A#1' }, hidden: { 'C#1': 'ngoài phạm vi' } } };
	expect(foldReturns(plan, returns, null, merged).content.units.registered).toBe(2);
});

test('without a list of units nobody is missing', () => {
	expect(foldReturns(plan, [], null, noDecisionFile)).toMatchObject({ missing: null, content: { units: { expected: null, missing: [] } } });
});

test('a file without a row and without a word that there is none is no return', () => {
	const { content } = foldReturns(plan, [aReturn('A', 1, ['Tọa đàm']), aReturn('B', 2, [])], ['A', 'B'], noDecisionFile);
	expect(content.units).toMatchObject({ expected: 2, sent: 1, missing: ['B'] });
});

test('a nil said by word of mouth counts, unless the unit sent rows', () => {
	const file = { ...noDecisionFile, nil: { A: 'bận', C: 'nghỉ' } };
	expect(foldReturns(plan, [aReturn('A', 1, ['Trồng cây'])], ['A', 'C'], file).content.units).toMatchObject({
		missing: [],
		nil: [{ unit: 'C', reason: 'nghỉ' }]
	});
});

test('a row sent back is not in the register and keeps its number for the others', () => {
	const { content, rows } = foldReturns(plan, [aReturn('A', 1, ['một', 'hai', 'ba'])], null, { ...noDecisionFile, returned: ['A#2'] });
	expect(rows.map(({ id }) => id)).toEqual(['A#1', 'A#3']);
	expect(content.rows).toEqual([
		{ stt: 1, cells: { c2: 'một', c3: '10/10' } },
		{ stt: 2, cells: { c2: 'ba', c3: '10/10' } }
	]);
});

test('the order in which returns arrive does not change the content', () => {
	const returns = [aReturn('B', 2, ['hai'], null), aReturn('A', 1, ['một'])];
	expect(JSON.stringify(foldReturns(plan, returns, null, noDecisionFile).content)).toBe(
		JSON.stringify(foldReturns(plan, returns.toReversed(), null, noDecisionFile).content)
	);
});

test('a pair already merged is not suggested again', () => {
	const returns = [aReturn('A', 1, ['Trồng cây ven sông Cầu']), aReturn('B', 2, ['Trồng cây ven sông Cầu'])];
	expect(foldReturns(plan, returns, null, noDecisionFile).duplicates).toHaveLength(1);
	expect(foldReturns(plan, returns, null, { ...noDecisionFile, decisions: { ...noDecisions, mergedInto: { 'B#1': 'A#1' } } }).duplicates).toEqual([]);
});

test('a decision file may leave parts out', () => {
	expect(readDecisionFile({ schema: 'kheo.decisions/1', decisions: { order: 'date' } })).toEqual({
		file: { ...noDecisionFile, decisions: { ...noDecisions, order: 'date' } }
	});
});

test.each([
	[[], 'schema'],
	[{ schema: 'kheo.decisions/2' }, 'schema'],
	[{ schema: 'kheo.decisions/1', decisions: { order: 'name' } }, 'decisions.order'],
	[{ schema: 'kheo.decisions/1', decisions: { merged: {} } }, 'decisions.merged'],
	[{ schema: 'kheo.decisions/1', decisions: { wording: { 'A#1': { c2: 3 } } } }, 'decisions.wording'],
	[{ schema: 'kheo.decisions/1', heading: { issuer: 5 } }, 'heading.issuer'],
	[{ schema: 'kheo.decisions/1', heading: { colour: 'red' } }, 'heading.colour'],
	[{ schema: 'kheo.decisions/1', nil: { A: null } }, 'nil']
])('a decision file that is wrong says where: %j', (json, wrong) => {
	expect(readDecisionFile(json)).toEqual({ wrong });
});

test.each(['Đơn vị', 'Đơn vị thực hiện', 'Tên đơn vị đăng ký', 'Phòng, đơn vị chủ trì'])(
	'a unit that left "%s" empty in its own file is filled in, and the source says so',
	(heading) => {
		const form: Form = {
			title: '',
			columns: [
				{ key: 'c1', heading: 'Stt', type: 'ordinal' },
				{ key: 'c2', heading, type: 'text' },
				{ key: 'c3', heading: 'Nội dung', type: 'text' }
			]
		};
		const returns = [{ ...aReturn('Phòng A', 1, ['', 'Phòng A1']), rows: ['…', 'Phòng A1'].map((c2) => ({ cells: { c2, c3: 'Trồng cây' }, head: null })) }];
		const { register } = foldReturns(plan, returns, null, noDecisionFile, form);
		expect(register.map(({ cells, sources }) => [cells['c2'], sources[0]?.inferred])).toEqual([
			['Phòng A', ['c2']],
			['Phòng A1', []]
		]);
	}
);

test.each(['Đơn vị tính', 'Đơn vị phối hợp', 'Đơn vị thụ hưởng'])('"%s" does not ask whose row it is', (heading) => {
	const form: Form = { title: '', columns: ['Nội dung', heading].map((words, at) => ({ key: `c${at + 1}`, heading: words, type: 'text' })) };
	const returns = [{ ...aReturn('Phòng A', 1, []), rows: [{ cells: { c1: 'Trồng cây' }, head: null }] }];
	expect(foldReturns(plan, returns, null, noDecisionFile, form).register[0]?.cells).toEqual({ c1: 'Trồng cây' });
});
