import { expect, test } from 'vitest';
import { type NumberedPlan, plansNamed } from './plans-named.ts';

const plans: NumberedPlan[] = [
	{ id: 'a', title: 'Nước sạch', number: '57', symbol: 'KH-SXD', superior: { number: '12-KH/BCĐ' } },
	{ id: 'b', title: 'Chưa có số', number: null, symbol: 'KH-SXD', superior: null }
];
const named = (number: string | null, symbol: string | null, ...cited: string[]) => plansNamed(plans, { number, symbol, cited }).map(({ id }) => id);

test('a paper belongs to the plan it cites, and to the plan that carries it out or carries out what it cites', () => {
	expect(named('8', 'CV-SXD', '57/KH-SXD')).toEqual(['a']);
	expect(named('12', 'KH/BCĐ')).toEqual(['a']);
	expect(named(null, null, '12 - KH/BCĐ')).toEqual(['a']);
});

test('a paper that names no plan belongs to none, and a plan without a number is named by none', () => {
	expect(named('8', 'CV-SXD', '30/2020/NĐ-CP')).toEqual([]);
	expect(named(null, 'KH-SXD')).toEqual([]);
});
