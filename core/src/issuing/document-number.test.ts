import { expect, test } from 'vitest';
import { checkDocumentNumber, documentNumber, printDocumentNumber, readDocumentNumber } from './document-number.ts';

test.each([
	['165-KH/BDVTU', '165', null, '-', 'KH/BDVTU'],
	['279- QĐ/TU', '279', null, '-', 'QĐ/TU'],
	['54-KL/TU', '54', null, '-', 'KL/TU'],
	['09-CT/TU', '09', null, '-', 'CT/TU'],
	['30/2020/NĐ-CP', '30', 2020, '/', 'NĐ-CP'],
	['66.13/2026/NQ-CP', '66.13', 2026, '/', 'NQ-CP'],
	['01 /2018/TT-VPCP', '01', 2018, '/', 'TT-VPCP'],
	['1658/NQ-UBTVQH15', '1658', null, '/', 'NQ-UBTVQH15'],
	['7722/VPCP-KSTT', '7722', null, '/', 'VPCP-KSTT'],
	['26-NQ', '26', null, '-', 'NQ'],
	['25/TT-MTTW-BTT', '25', null, '/', 'TT-MTTW-BTT'],
	['10/2022/QH15', '10', 2022, '/', 'QH15'],
	['249/MTTQ-BTT', '249', null, '/', 'MTTQ-BTT'],
	['số111/2008/NĐCP', '111', 2008, '/', 'NĐCP'],
	['19-2016/NQ-CP', '19', 2016, '/', 'NQ-CP'],
	['02/NQ- HĐND', '02', null, '/', 'NQ-HĐND'],
	['07/2023/QĐ-UBND', '07', 2023, '/', 'QĐ-UBND'],
	['Số: 57 / BC–SKHCN', '57', null, '/', 'BC-SKHCN'],
	['Số 05-KH/TU', '05', null, '-', 'KH/TU'],
	['5/QyĐ-SKHCN', '05', null, '/', 'QyĐ-SKHCN'],
	['12a/TTr-SKHCN', '12a', null, '/', 'TTr-SKHCN'],
	['05/SKHCN-VP', '05', null, '/', 'SKHCN-VP']
])('"%s" is number %s with its symbol', (text, number, year, separator, symbol) => {
	expect(readDocumentNumber(text)).toEqual({ number, year, separator, symbol });
});

test.each(['giai đoạn 2021 - 2025', '15/10/1930 - 15/10/2023', '25/9/2026', '/KH-SKHCN', 'KH-SKHCN', '57', '57/', '57/kh-skhcn', '', '57/KH-'])(
	'"%s" is no number of a document',
	(text) => {
		expect(readDocumentNumber(text)).toBeNull();
	}
);

test('a state body writes a stroke after the number, a Party body a hyphen, and neither takes the other for its own', () => {
	expect(checkDocumentNumber('57-BC/SKHCN', 'state')).toBe('number.party-shape');
	expect(checkDocumentNumber('249-MTTQ/BTT', 'front')).toBe('number.party-shape');
	expect(checkDocumentNumber('57/BC-TU', 'party')).toBe('number.state-shape');
	expect(checkDocumentNumber('57-BC/TU', 'other')).toMatchObject({ number: '57', symbol: 'BC/TU' });
});

test('a number is refused when it counts nothing or is longer than systems exchange', () => {
	expect(checkDocumentNumber('00/BC-SKHCN', 'state')).toBe('number.zero');
	expect(checkDocumentNumber('123456789012/BC-SKHCN', 'state')).toBe('number.too-long');
	expect(checkDocumentNumber(`1/${'A'.repeat(31)}`, 'state')).toBe('number.too-long');
	expect(checkDocumentNumber('BC-SKHCN', 'state')).toBe('number.unreadable');
});

test.each([
	[1, 'state', '01/KH-SKHCN'],
	[9, 'state', '09/KH-SKHCN'],
	[10, 'state', '10/KH-SKHCN'],
	[5, 'party', '05-KH-SKHCN'],
	[1234, 'front', '1234/KH-SKHCN']
] as const)('number %i of a %s book is printed "%s"', (ordinal, system, printed) => {
	expect(printDocumentNumber(documentNumber(ordinal, 'KH-SKHCN', system))).toBe(printed);
});

test('what is printed is read back as it was', () => {
	for (const text of ['30/2020/NĐ-CP', '165-KH/BDVTU', '05/SKHCN-VP']) {
		const read = readDocumentNumber(text);
		expect(read && printDocumentNumber(read)).toBe(text);
	}
});
