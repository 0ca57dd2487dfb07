import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { composePaper } from '../composing/paper/compose-paper.ts';
import { actFor } from '../presentation/act-for.ts';
import { readBodyText } from './body-text.ts';
import { comparePaperOfDraft } from './corrected-paper.ts';
import type { Draft } from './draft.ts';
import { emptyDraft } from './empty-draft.ts';
import { keepIds } from './keep-ids.ts';
import { takeTextChange } from './take-text-change.ts';

const day = plainDate('2026-09-08');
const agency = { system: 'state', parentIssuer: 'UBND tỉnh Bắc Ninh', issuer: 'Sở Xây dựng', abbreviation: 'SXD', place: 'Bắc Ninh' } as const;
let last = 0;
const newId = () => `p${(last += 1)}`;

function decision(lines: readonly string[]): Draft {
	return { ...emptyDraft('decision', agency, day, newId), about: 'ban hành Quy chế', body: keepIds([], readBodyText(lines.join('\n')), newId) };
}

const lines = [
	'Căn cứ Luật Nhà ở;',
	'QUYẾT ĐỊNH:',
	'Điều 1. Ban hành Quy chế làm việc.',
	'Điều 2. Quyết định này có hiệu lực từ ngày ký.',
	'| Stt | Nội dung |',
	'| 1 | Tiếp dân |'
];
const paper = (draft: Draft) => composePaper(draft, actFor('state', day));
/** The paper as it would print if somebody had written these lines instead. */
const correctedTo = (over: readonly string[], change: Partial<Draft> = {}) => paper({ ...decision(over), ...change });
const after = (draft: Draft, corrected: Parameters<typeof comparePaperOfDraft>[2]) =>
	comparePaperOfDraft(draft, paper(draft), corrected)
		.filter(({ lost }) => !lost)
		.reduce((so, change) => takeTextChange(so, change, newId) ?? so, draft);

test('what was not touched is no difference, nor are number and day filled into their blanks', () => {
	const draft = decision(lines);
	const filled = { number: 'Số: 57/QĐ-SXD', placeAndDate: 'Bắc Ninh, ngày 08 tháng 9 năm 2026' };
	expect(comparePaperOfDraft(draft, paper(draft), correctedTo(lines, filled))).toEqual([]);
});

test.each([
	['an article reworded under its label', lines.with(3, 'Điều 2. Quyết định này có hiệu lực từ ngày ký ban hành.')],
	['a ground added below another', lines.toSpliced(1, 0, 'Căn cứ Nghị định số 30/2020/NĐ-CP;')],
	['an article taken out', lines.toSpliced(2, 1)],
	['the words of a cell', lines.with(5, '| 1 | Tiếp công dân |')]
])('%s comes over as it was written', (_, corrected) => {
	const draft = decision(lines);
	const words = (body: Draft['body']) => body.map(({ id: _id, ...part }) => part);
	expect(words(after(draft, correctedTo(corrected)).body)).toEqual(words(decision(corrected).body));
});

test('the subject and who gets the paper come over into the head', () => {
	const draft = { ...decision(lines), recipients: ['Như Điều 2', 'Lưu: VT'] };
	const change = { about: 'ban hành Quy chế làm việc', recipients: ['Như Điều 1', 'Lưu: VT'] };
	expect(after(draft, correctedTo(lines, change))).toMatchObject(change);
});

test('what has two places, or a label that is not its own any more, is left to a person', () => {
	const draft = decision([...lines, 'Đoạn lặp lại.', 'Đoạn giữa hai.', 'Đoạn lặp lại.']);
	expect(takeTextChange(draft, { was: 'Đoạn lặp lại.', is: 'Đoạn khác.', under: '' }, newId)).toBeNull();
	expect(takeTextChange(draft, { was: 'Điều 1. Ban hành Quy chế làm việc.', is: 'Ban hành Quy chế.', under: '' }, newId)).toBeNull();
});
