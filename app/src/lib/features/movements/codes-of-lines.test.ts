import { expect, test } from 'vitest';
import { codesOfLines } from './codes-of-lines.ts';

const line = (name: string, post: string | null = null, achievement = 'Tốt') => ({ name, post, achievement });
const given = (code: string, ...of: Parameters<typeof line>) => ({ ...line(...of), code });

test('a line bears the code of its name, also after its other words were changed, and one that was added bears none', () => {
	expect(codesOfLines([line('Bà A', 'Phó phòng'), line('Ông B')], [given('1', 'Bà A')])).toEqual(['1', null]);
});

test('namesakes bear each their own, and none where the list does not tell them', () => {
	const two = [given('1', 'Ông A', 'Phòng 1'), given('2', 'Ông A', 'Phòng 2')];
	expect(codesOfLines([line('Ông A', 'Phòng 2'), line('Ông A', 'Phòng 1')], two)).toEqual(['2', '1']);
	expect(codesOfLines([line('Ông A', 'Phòng 3'), line('Ông A', 'Phòng 1')], two)).toEqual([null, '1']);
	expect(codesOfLines([line('Ông A'), line('Ông A', 'khác')], [given('1', 'Ông A')])).toEqual(['1', null]);
	expect(codesOfLines([line('Ông A'), line('Ông A')], [given('1', 'Ông A')])).toEqual([null, null]);
});
