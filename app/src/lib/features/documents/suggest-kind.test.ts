import type { ReadDeadline, ReadObligation } from '@kheo/core';
import { expect, test } from 'vitest';
import { suggestKinds } from './suggest-kind.ts';

const place = { block: 0, start: 0, end: 1, quote: 'x' };
const by = (due: string) => ({ words: due, iso: due, due, time: null, from: null, to: null, every: null, relation: 'by', source: place }) as ReadDeadline;
const anObligation = (task: string, more: Partial<ReadObligation> = {}): ReadObligation => ({
	units: ['Các phòng'],
	role: 'lead',
	task,
	recipient: null,
	inferred: {},
	deadline: null,
	product: null,
	source: place,
	...more
});
const form = { label: 'Phụ lục 1', title: '', tables: [{ columns: ['Stt', 'Việc', 'Ghi chú'], rows: [], source: place }] };
const kinds = (obligations: ReadObligation[], appendices = [form]) => suggestKinds(obligations, appendices).map(({ kind }) => kind);

test('what is asked for on a form of the plan is a registration; on an annex without a table it is not', () => {
	const asked = anObligation('Lập danh sách việc làm mới', { product: 'phụ lục 1', deadline: by('2026-05-10') });
	expect(kinds([asked])).toEqual(['registration']);
	expect(kinds([asked], [{ ...form, tables: [] }])).toEqual(['duty']);
});

test('a report is handed in to someone or by some day; otherwise the word alone makes a duty', () => {
	expect(kinds([anObligation('Gửi báo cáo kết quả', { recipient: 'Văn phòng' })])).toEqual(['report']);
	expect(kinds([anObligation('Nghe báo cáo viên nói chuyện')])).toEqual(['duty']);
});

test('the receiver gathering the same subject consolidates, and the units’ product folds into it', () => {
	const lower = anObligation('Báo cáo kết quả trồng cây', { recipient: 'Văn phòng', deadline: by('2026-05-10') });
	const upper = anObligation('Tổng hợp báo cáo kết quả trồng cây gửi Ban Chỉ đạo', {
		units: ['Văn phòng Sở'],
		recipient: 'Ban Chỉ đạo',
		deadline: by('2026-05-15')
	});
	expect(suggestKinds([lower, upper], [])).toEqual([
		{ kind: 'report', foldsInto: 1 },
		{ kind: 'consolidation', foldsInto: null }
	]);
});

test('what goes to a body outside does not fold into a paper of the units, however alike the words', () => {
	const units = anObligation('Tổng hợp báo cáo kết quả trồng cây', { recipient: 'Văn phòng', deadline: by('2026-05-20') });
	const office = anObligation('Tổng hợp danh sách kết quả trồng cây', { units: ['Văn phòng'], recipient: 'Ban Chỉ đạo', deadline: by('2026-05-10') });
	expect(suggestKinds([units, office], [])[1]).toEqual({ kind: 'duty', foldsInto: null });
});

test('the Office that gathers the registrations consolidates them, although its sentence says more', () => {
	const asked = anObligation('Lập bảng việc làm mới gửi về Văn phòng', { product: 'Phụ lục 1', recipient: 'Văn phòng Sở', deadline: by('2026-05-10') });
	const office = { units: ['Văn phòng Sở'] };
	const first = anObligation('Tổng hợp đăng ký của các phòng, trình Giám đốc Sở ký, báo cáo Ủy ban', { ...office, deadline: by('2026-05-15') });
	const last = anObligation('tổng hợp kết quả, tham mưu Sở báo cáo Ủy ban', { ...office, deadline: by('2026-06-15') });
	const report = anObligation('Gửi báo cáo về việc đã làm', { recipient: 'Văn phòng Sở', deadline: by('2026-06-10') });
	expect(suggestKinds([asked, report, first, last], [form])).toEqual([
		{ kind: 'registration', foldsInto: 2 },
		{ kind: 'report', foldsInto: 3 },
		{ kind: 'consolidation', foldsInto: null },
		{ kind: 'consolidation', foldsInto: null }
	]);
});

test('what is asked for on a form of results is a report, and folds into the gathering of results', () => {
	const titled = (label: string, title: string) => ({ ...form, label, title });
	const forms = [titled('Phụ lục 1', 'ĐĂNG KÝ VIỆC'), titled('Phụ lục 2', 'KẾT QUẢ VIỆC')];
	const asked = anObligation('đăng ký việc theo mẫu', { product: 'Phụ lục 1', recipient: 'Văn phòng Sở', deadline: by('2026-10-04') });
	const told = anObligation('báo cáo kết quả thực hiện theo mẫu', { product: 'Phụ lục 2', recipient: 'Văn phòng Sở', deadline: by('2026-11-20') });
	const both = 'tổng hợp đăng ký, trình Giám đốc Sở phê duyệt trước ngày 10/10; tổng hợp kết quả, tham mưu báo cáo Ủy ban trước ngày 01/12';
	const [first, last] = ['2026-10-09', '2026-11-30'].map((due) => anObligation(both, { units: ['Văn phòng Sở'], recipient: 'Giám đốc Sở', deadline: by(due) }));
	if (!first || !last) throw new Error('two gatherings');
	expect(suggestKinds([asked, told, first, last], forms)).toEqual([
		{ kind: 'registration', foldsInto: 2 },
		{ kind: 'report', foldsInto: 3 },
		{ kind: 'consolidation', foldsInto: null },
		{ kind: 'consolidation', foldsInto: null }
	]);
});
