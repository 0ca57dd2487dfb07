import { expect, test } from 'vitest';
import { peopleOffered } from './people-offered.ts';

const people = ['Lê Thu', 'Nguyễn Thị Hà'];

test('the first name is offered alone, the next behind those that stand there, nobody twice', () => {
	expect(peopleOffered('ng', people)).toEqual(['Lê Thu', 'Nguyễn Thị Hà']);
	expect(peopleOffered('Đoàn trường; lê thu, n', people)).toEqual(['Đoàn trường; lê thu, Nguyễn Thị Hà']);
});
