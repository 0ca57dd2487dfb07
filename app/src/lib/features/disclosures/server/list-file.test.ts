import { startingDisclosures } from '@kheo/core';
import { expect, test } from 'vitest';
import { readListFile, writeListFile } from './list-file.ts';

test.each(Object.entries(startingDisclosures))('the list of the %s goes into a file and comes back the same', (_, list) => {
	expect(readListFile(writeListFile(list))).toEqual(list);
});

test('a line without its law, or for nobody known, is told by its number and nothing is read', () => {
	expect(readListFile('Nội dung,Căn cứ,Công khai với\nKế hoạch năm,Điều 46,nội bộ\nNội quy,,nội bộ')).toBe(3);
	expect(readListFile('Kế hoạch năm;Điều 46;mọi người')).toBe(1);
	expect(readListFile('Kế hoạch năm;Điều 46;nội bộ;mười hai')).toBe(1);
});
