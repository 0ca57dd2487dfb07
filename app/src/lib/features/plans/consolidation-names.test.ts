import { expect, test } from 'vitest';
import { consolidationNames } from './consolidation-names.ts';

const words = { consolidation: 'Tổng hợp', consolidationOf: { registration: 'Tổng hợp đăng ký', report: 'Tổng hợp kết quả' } };
const named = (...kinds: ('registration' | 'report')[]) =>
	consolidationNames(
		kinds.map((of, index) => ({ id: String(index), of })),
		words
	);

test('the only consolidation is called so; of two rounds each says what it gathers', () => {
	expect(named('registration')).toEqual(['Tổng hợp']);
	expect(named('registration', 'report')).toEqual(['Tổng hợp đăng ký', 'Tổng hợp kết quả']);
	expect(named('report', 'report')).toEqual(['Tổng hợp kết quả', 'Tổng hợp kết quả 2']);
});
