import { expect, test } from 'vitest';
import { cellsAcross, sharingOf } from './cells-across.ts';
import type { Form } from './form.ts';

const from: Form = {
	title: '',
	columns: [
		{ key: 'c1', heading: 'Stt', type: 'ordinal' },
		{ key: 'c2', heading: 'Nội dung hoạt động', type: 'text' },
		{ key: 'c3', heading: 'Thời gian', type: 'date' },
		{ key: 'c4', heading: 'Ghi chú', type: 'note' }
	]
};
const to: Form = {
	title: '',
	columns: [
		{ key: 'k1', heading: 'Tên việc', type: 'text' },
		{ key: 'k2', heading: 'Ngày', type: 'date' },
		{ key: 'k3', heading: 'GHI CHÚ', type: 'note' },
		{ key: 'k4', heading: 'Kinh phí', type: 'number' }
	]
};

test('an activity keeps its words under the headings of another form, and what that form does not ask for stays behind', () => {
	expect(cellsAcross(from, to, { c2: 'Đối thoại', c3: '15/10/2026', c4: 'Hội trường' })).toEqual({ k1: 'Đối thoại', k2: '15/10/2026', k3: 'Hội trường' });
	expect(cellsAcross(to, from, { k1: 'Đối thoại', k4: '5' })).toEqual({ c2: 'Đối thoại' });
});

test.each([
	['same', { a: 'x' }, { a: 'x' }],
	['changed-there', { a: 'y' }, { a: 'x' }],
	['changed-here', { a: 'x' }, { a: 'z' }],
	['changed-both', { a: 'y' }, { a: 'z' }],
	['same', { a: 'y' }, { a: 'y' }]
])('what was taken over tells where it was changed since: %s', (state, there, here) => {
	expect(sharingOf({ a: 'x' }, there, here).state).toBe(state);
});
