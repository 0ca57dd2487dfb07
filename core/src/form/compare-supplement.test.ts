import { expect, test } from 'vitest';
import { compareSupplement } from './compare-supplement.ts';
import type { Form } from './form.ts';

const form: Form = {
	title: 'Đăng ký',
	columns: [
		{ key: 'c1', heading: 'Stt', type: 'ordinal' },
		{ key: 'c2', heading: 'Nội dung, hoạt động', type: 'text' },
		{ key: 'c3', heading: 'Thời gian', type: 'date' }
	]
};
const stands = (id: string, c2: string, c3: string) => ({ id, cells: { c2, c3 }, createdAt: 0 });
const says = (c2: string, c3: string) => ({ cells: { c2, c3 }, head: null, source: { block: 0, start: 0, end: 0, quote: '' } });
const standing = [stands('a', 'Trồng cây', '12/10'), stands('b', 'Hội nghị', '15/10'), stands('c', 'Nạo vét kênh', '10/10')];

test('rows come, cells change and rows go as the supplement says; what it does not name stays', () => {
	const parts = { added: [says('Ra quân', '01/11')], changed: [says('Trồng cây', '20/10')], removed: [says('Hội nghị', '15/10')] };
	const { changes, lost } = compareSupplement(parts, standing, form);
	expect(changes).toMatchObject({
		changed: [{ row: 'a', cells: [{ column: 'c3', now: '12/10', file: '20/10', both: false }] }],
		added: [{ cells: { c2: 'Ra quân' } }],
		gone: ['b'],
		takenAway: [],
		same: 1
	});
	expect(lost).toEqual([]);
});

test('loaded again it changes nothing, and what it took out is said not to be there', () => {
	const parts = { added: [says('Ra quân', '01/11')], changed: [says('Trồng cây', '20/10')], removed: [says('Hội nghị', '15/10')] };
	const after = [stands('a', 'Trồng  cây', '20/10'), stands('c', 'Nạo vét kênh', '10/10'), stands('d', 'Ra quân', '01/11')];
	const { changes, lost } = compareSupplement(parts, after, form);
	expect(changes).toMatchObject({ changed: [], added: [], gone: [], same: 3 });
	expect(lost).toEqual([{ c2: 'Hội nghị', c3: '15/10' }]);
});

test('a changed activity that is not here is a new one, and of two with one name each is changed once', () => {
	const twice = [stands('a', 'Trồng cây', '12/10'), stands('b', 'Trồng cây', '13/10')];
	const parts = { added: [], changed: [says('Trồng cây', '20/10'), says('Trồng cây', '21/10'), says('Trồng cây', '22/10')], removed: [] };
	const { changes } = compareSupplement(parts, twice, form);
	expect(changes.changed.map(({ row, cells }) => [row, cells[0]?.file])).toEqual([
		['a', '20/10'],
		['b', '21/10']
	]);
	expect(changes.added.map(({ cells }) => cells['c3'])).toEqual(['22/10']);
});
