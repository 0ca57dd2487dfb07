import { expect, test } from 'vitest';
import type { Form } from '../form/form.ts';
import { measureQuestions } from './measure-questions.ts';

const formWith = (heading: string): Form => ({ title: '', columns: [{ key: 'c3', heading, type: 'text' }] });
const of = (name: string, ...amounts: string[]) => ({ name, rows: amounts.map((c3) => ({ cells: { c3 } })) });

test('a column in which two files count in different measures is one question that names both', () => {
	const files = [of('a.docx', '500 nghìn đồng', '20 nghìn đồng'), of('b.xlsx', 'Ngân sách: 4 triệu đồng\nKhác: 6 triệu đồng'), of('c.xlsx', '1,5 triệu đồng')];
	expect(measureQuestions(files, formWith('Kinh phí'))).toEqual([
		{
			key: 'c3',
			column: 'Kinh phí',
			form: null,
			measures: [
				{ measure: 'nghìn đồng', by: ['a.docx'] },
				{ measure: 'triệu đồng', by: ['b.xlsx', 'c.xlsx'] }
			],
			unstated: []
		}
	]);
});

test('a file that counts otherwise than the form is asked about, bare numbers are in the form’s measure', () => {
	const files = [of('a.docx', '500 nghìn đồng'), of('b.docx', '4')];
	expect(measureQuestions(files, formWith('Kinh phí (triệu đồng)'))).toMatchObject([{ form: 'triệu đồng', measures: [{ by: ['a.docx'] }], unstated: [] }]);
	expect(measureQuestions([of('b.docx', '4', '4 triệu đồng')], formWith('Kinh phí (triệu đồng)'))).toEqual([]);
});

test('bare numbers beside numbers with a measure are asked about where the form states none; words are not', () => {
	const files = [of('a.docx', '500 nghìn đồng'), of('b.docx', '4'), of('c.docx', 'tự cân đối'), of('d.docx', '2 suất quà, mỗi suất 5 triệu đồng')];
	expect(measureQuestions(files, formWith('Kinh phí'))).toMatchObject([{ measures: [{ by: ['a.docx'] }], unstated: ['b.docx'] }]);
	expect(measureQuestions([of('b.docx', '4')], formWith('Kinh phí'))).toEqual([]);
});
