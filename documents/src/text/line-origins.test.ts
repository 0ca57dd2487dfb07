import { textsOf, type Document, type Paragraph } from '@kheo/core';
import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';
import { withLines } from './line-origins.ts';

/** The line and column of a word, by the origins of the paragraph it stands in. */
function placeOf(document: Document, word: string): string {
	const block = document.blocks.find(
		(one): one is Paragraph => one.kind === 'paragraph' && textsOf({ blocks: [one], sections: [] })[0]?.includes(word) === true
	);
	const at = block ? (textsOf({ blocks: [block], sections: [] })[0]?.indexOf(word) ?? -1) : -1;
	const origin = block?.lines?.findLast((one) => one.at <= at);
	return origin ? `${origin.line}:${origin.column + at - origin.at}` : 'nowhere';
}

const read = (source: string): Document => withLines(readText(source), source);

test('a word in a paragraph joined from several lines is found on its own line', () => {
	const wrapped = [
		'Văn phòng đề nghị các phòng chuyên môn chuẩn bị hồ sơ theo danh mục và gửi',
		'về bộ phận văn thư để kiểm tra trước khi nộp vào kho lưu trữ của cơ quan',
		'theo lịch.'
	];
	const document = read(`Kính gửi:\r\n\r\n${wrapped.join('\r\n')}`);
	expect([placeOf(document, 'đề nghị'), placeOf(document, 'văn thư'), placeOf(document, 'theo lịch')]).toEqual(['3:11', '4:12', '5:1']);
});

test('marks of emphasis, tags and coded letters are passed over, and columns after them are right', () => {
	const document = read('- **Thời hạn**: <b>trước</b> ngày 25/9/2026 &amp; ngày 26/9/2026');
	expect([placeOf(document, 'Thời'), placeOf(document, 'trước'), placeOf(document, '25/9'), placeOf(document, '26/9')]).toEqual([
		'1:5',
		'1:20',
		'1:35',
		'1:56'
	]);
});

test('cells of tables lie where they are written', () => {
	const document = read('| Stt | Việc |\n|---|---|\n| 1 | Làm đường |');
	expect([placeOf(document, 'Stt'), placeOf(document, 'Làm')]).toEqual(['1:3', '3:7']);
});

test('letters that the file has not, or has far off, leave the others in their places', () => {
	const document = withLines(readText('một\n\nhai\n\nba'), `một\n\n${'x'.repeat(900)}\n\nba`);
	expect(placeOf(document, 'một')).toBe('1:1');
	expect(placeOf(document, 'hai')).not.toBe('1:1');
});
