import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsSentences } from '../composing/report/report-sentences.ts';
import { typedIndicators } from './indicator.ts';
import { countedTwice, type LowerResult, perhapsTwice, standingOf } from './lower-result.ts';
import { figuresHold, isResultContent, type ResultContent, resultContent } from './result-content.ts';
import { foldReports, type ResultQuestion, type UnitReport } from './result-fold.ts';
import { figureCell } from './report-row.ts';

const heads = [{ label: 'II.1', title: 'Tuyên truyền' }];

function aRow(id: string, cells: Record<string, string> = {}): UnitReport['rows'][number] {
	return { id, head: 'II.1', cells: { c2: `Đối thoại ${id}`, outcome: 'done', ...cells }, state: 'accepted' };
}

function aReport(unit: string, rows: UnitReport['rows'], over: Partial<UnitReport> = {}): UnitReport {
	return { unit, unitOrder: 1, status: 'accepted', nilReason: null, receivedAt: '2026-10-20', rows, ...over };
}

function ask(reports: readonly UnitReport[], over: Partial<ResultQuestion> = {}): ResultQuestion {
	return { reports, asked: reports.map(({ unit }) => unit), heads, planned: [], joint: {}, ...over };
}

function sentUp(agency: string, unit: string, question: ResultQuestion): LowerResult {
	const returns = question.reports.filter(({ rows }) => rows.length > 0).map(({ unit: of }) => ({ id: `${agency}/${of}`, unit: of }));
	return { unit, question, standing: standingOf(agency, returns, question.lower ?? []) };
}

/** The superior: its units that are agencies have a return without activities of its own. */
function above(lower: readonly LowerResult[], own: readonly UnitReport[] = [], over: Partial<ResultQuestion> = {}): ResultQuestion {
	return ask([...own, ...lower.map(({ unit }) => aReport(unit, []))], { lower, ...over });
}

const row = fc.record({
	id: fc.uuid(),
	at: fc.nat({ max: 5 }),
	figures: fc.dictionary(fc.constantFrom(...typedIndicators.map(({ key }) => figureCell(key))), fc.nat({ max: 3000 }).map(String)),
	planned: fc.option(fc.constantFrom('p1', 'p2', 'p3'), { nil: '' }),
	outcome: fc.constantFrom('done', 'changed', 'postponed', 'cancelled')
});

test('figures, heads, what was planned and who is missing are the same through three levels as in one fold of all units, ratios included', () => {
	fc.assert(
		fc.property(fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 24 }), fc.nat({ max: 6 }), (rows, together) => {
			const reports = [0, 1, 2, 3, 4, 5].map((n) =>
				aReport(
					`Tổ ${n}`,
					rows.filter(({ at }) => at === n).map(({ id, figures, planned, outcome }) => aRow(id, { ...figures, of: planned && `${planned}-${n}`, outcome }))
				)
			);
			const joint = Object.fromEntries(rows.slice(0, together).map(({ id }) => [id, 'e']));
			const planned = reports.flatMap(({ unit }, n) => ['p1', 'p2'].map((one) => ({ row: `${one}-${n}`, unit })));
			const part = (of: readonly number[]) =>
				ask(
					of.flatMap((n) => reports[n] ?? []),
					{ planned: planned.filter((_, at) => of.includes(Math.floor(at / 2))), joint }
				);
			const communes = [sentUp('x1', 'Xã 1', part([0, 1])), sentUp('x2', 'Xã 2', part([2]))];
			const departments = [sentUp('s1', 'Sở 1', above(communes)), sentUp('s2', 'Sở 2', part([3, 4]))];
			const province = foldReports(above(departments, [reports[5] ?? aReport('Tổ 5', [])], { planned: planned.slice(10), joint }));
			const all = foldReports(part([0, 1, 2, 3, 4, 5]));
			const figures = (fold: typeof all) => fold.totals.map(({ key, value }) => [key, value]);
			expect(figures(province)).toEqual(figures(all));
			expect(province.planned).toEqual(all.planned);
			expect(province.heads.map(({ label, kinds }) => [label, kinds])).toEqual(all.heads.map(({ label, kinds }) => [label, kinds]));
		})
	);
});

test('nil, late and mending units are told by their path at every level, and the superior’s own count is of its own units', () => {
	const commune = ask([aReport('Tổ 1', [aRow('a')]), aReport('Tổ 2', [], { status: 'nil', nilReason: 'Đang sáp nhập.' })], {
		asked: ['Tổ 1', 'Tổ 2', 'Tổ 3']
	});
	const department = above([sentUp('x', 'Xã 1', commune)], [aReport('Thanh tra', [], { status: 'needs-more' })]);
	const { units } = foldReports(above([sentUp('s', 'Sở 1', department)]));
	expect([units.asked, units.reported, units.below?.asked]).toEqual([1, ['Sở 1'], 4]);
	expect(units.below).toMatchObject({
		reported: ['Sở 1 › Xã 1 › Tổ 1', 'Sở 1 › Xã 1 › Tổ 2'],
		nil: [{ unit: 'Sở 1 › Xã 1 › Tổ 2', reason: 'Đang sáp nhập.' }],
		mending: ['Sở 1 › Thanh tra'],
		missing: ['Sở 1 › Xã 1 › Tổ 3']
	});
	expect(unitsSentences(units).at(-1)).toBe('Số liệu gồm báo cáo của 2/4 đơn vị cấp dưới (1 báo cáo không phát sinh, 1 chưa báo cáo, 1 đang bổ sung).');
});

test('a registered row that passed on two of a lower level is counted as those once their answers came up', () => {
	const lower = sentUp('x', 'Xã 1', ask([aReport('Tổ 1', [aRow('a', { of: 'p1' })])], { planned: ['p1', 'p2'].map((id) => ({ row: id, unit: 'Tổ 1' })) }));
	const planned = [
		{ row: 'R', unit: 'Xã 1', from: ['p1', 'p2'] },
		{ row: 'S', unit: 'Xã 2', from: ['q1'] }
	];
	expect(foldReports(above([lower], [], { planned })).planned).toMatchObject({ registered: 3, done: 1, silent: 2, unplanned: 0 });
	expect(foldReports(above([], [], { planned })).planned).toMatchObject({ registered: 2, silent: 2 });
});

test('a row that came by two ways is one, and a content that holds an agency or a return of another is found out', () => {
	const commune = ask([aReport('Tổ 1', [aRow('a', { 'f-attendances': '40' })])]);
	const [direct, byDepartment] = [sentUp('x', 'Xã 1', commune), sentUp('s', 'Sở 1', above([sentUp('x', 'Xã 1', commune)]))];
	expect(foldReports(above([direct, byDepartment])).totals.find(({ key }) => key === 'attendances')?.value).toBe(40);
	expect(countedTwice(byDepartment.standing, [direct])).toEqual({ unit: 'Xã 1', what: 'Xã 1 › Tổ 1' });
	expect(countedTwice(sentUp('x', 'Xã 1', ask([])).standing, [byDepartment])).toEqual({ unit: 'Sở 1', what: null });
	expect(countedTwice(sentUp('y', 'Xã 2', commune).standing, [sentUp('s2', 'Sở 2', ask([]))])).toBeNull();
});

test('one name at two levels is pointed out where both reported', () => {
	const lower = sentUp('s', 'Sở 1', ask([aReport('Thanh tra', [aRow('a')]), aReport('Văn phòng', [])]));
	expect(perhapsTwice(above([lower], [aReport('Thanh Tra', [aRow('b')]), aReport('Văn phòng', [aRow('c')])]))).toEqual([
		{ unit: 'Thanh Tra', below: 'Sở 1 › Thanh tra' }
	]);
});

function aContent(): ResultContent {
	const question = ask([aReport('Tổ 1', [aRow('a', { 'f-attendances': '40', c7: '' }), { ...aRow('b'), state: 'returned' }])]);
	const text = (id: string, words: string) => ({ id, part: 'text' as const, text: words });
	const body = [text('opening', 'Mở đầu.'), text('key-1', '- Tổ 1: Xong việc.'), text('own', 'Viết thêm.'), text('limits-2-1', '- Thiếu kinh phí.')];
	const about = { issuer: 'UBND xã', title: 'Báo cáo', theme: 'Tháng', year: 2026, supplement: 0, paperSha256: 'ab' };
	return resultContent({ ...about, agency: 'x', returns: [{ id: 't1', unit: 'Tổ 1' }], body, question });
}

test('what goes up holds what was accepted and the paper’s own words; its figures are computed anew by whoever receives it', () => {
	const content = aContent();
	expect(content.question.reports[0]?.rows).toEqual([aRow('a', { 'f-attendances': '40' })]);
	expect(content.texts).toEqual([
		{ part: 'key', words: 'Tổ 1: Xong việc.\nViết thêm.' },
		{ part: 'limits', words: 'Thiếu kinh phí.' }
	]);
	expect([isResultContent(JSON.parse(JSON.stringify(content))), figuresHold(content)]).toEqual([true, true]);
	expect(figuresHold({ ...content, totals: [...content.totals.slice(1), { key: 'done', value: 9 }] })).toBe(false);
	expect(isResultContent({ ...content, question: { ...content.question, reports: [{}] } })).toBe(false);
});
