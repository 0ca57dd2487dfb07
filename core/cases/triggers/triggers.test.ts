import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../../../documents/src/read-text.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import { triggerOf } from '../../src/reading/trigger.ts';

const { obligations } = readDocument(readText(readFileSync(join(import.meta.dirname, 'input.txt'), 'utf8')));

test('of a plan’s duties without a day, those that wait for something say for what, and the others are standing', () => {
	const undated = obligations.filter(({ deadline }) => deadline === null);
	expect(undated.map(({ units, source }) => [units.join(), triggerOf(source.quote)])).toEqual([
		['Tổ Thư viện', null],
		['Tổ Thư viện', 'khi được Ban Tổ chức yêu cầu'],
		['Tổ Thư viện', 'Trường hợp trời mưa'],
		['Tổ Hành chính', null],
		['Tổ Hành chính', 'Ngay sau lễ khai mạc'],
		['Tổ Hành chính', 'khi có đề nghị của nhà trường'],
		['Các khu phố', null],
		['Các khu phố', 'khi có thay đổi người phụ trách'],
		['các khu phố', 'nếu có vướng mắc']
	]);
});

test('a duty that has its day waits for nothing else', () => {
	const dated = obligations.filter(({ deadline }) => deadline !== null);
	expect(dated.map(({ deadline, source }) => [deadline?.due, triggerOf(source.quote)])).toEqual([['2026-04-24', null]]);
});
