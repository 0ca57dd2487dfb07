import { expect, test } from 'vitest';
import { aPlan, checkText, closing, pointedAt } from './check-text.ts';

/** A section for each label, on a line of its own. */
function plan(...labels: string[]): string {
	return aPlan(labels.map((label) => `${label} Phổ biến kế hoạch đến toàn thể công chức`).join('\n\n'));
}

test.each([
	[['I.', 'II.', 'II.', 'III.'], 'II'],
	[['I.', '1.', '3.', 'II.'], '3'],
	[['I.', '1.', '2.', '2.', 'II.'], '2'],
	[['1.', '1.1.', '1.2.', '1.2.'], '1.2'],
	[['Điều 1.', 'Điều 2.', 'Điều 4.'], 'Điều 4']
])('in %j the number is out of order at %s, and only a person knows what was meant', (labels, printed) => {
	expect(pointedAt('section-number-broken', plan(...labels))).toEqual([printed]);
});

test.each([
	[['1.', 'a)', 'b)', 'c)', 'd)', 'e)', 'g)'], ['e → đ', 'g → e']],
	[['1.', 'a)', 'b)', 'b)', 'c)'], ['b → c', 'c → d']],
	[['1.', 'a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'f)'], ['f → g']]
])('in %j the letters can be put in order', (labels, fix) => {
	expect(pointedAt('section-number-broken', plan(...labels))).toEqual(fix);
});

test.each([
	[['I.', 'II.', 'III.', 'IV.']],
	[['I.', '1.', '2.', 'II.', '1.', '2.']],
	[['1.', 'a)', 'b)', '2.', 'a)']],
	[['1.', 'a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)', 'h)']],
	[['A.', 'B.', 'C.', 'D.']],
	[['-', '-', '+']]
])('%j is in order', (labels) => {
	expect(pointedAt('section-number-broken', plan(...labels))).toEqual([]);
});

test('a paper begins with I', () => {
	expect(pointedAt('section-number-broken', plan('II.', 'III.'))).toEqual(['II']);
	expect(pointedAt('section-number-broken', aPlan('Nội dung như sau: I. MỤC ĐÍCH\n\nII. YÊU CẦU\n\nIII. THỰC HIỆN'))).toEqual([]);
});

test('a number that stands inside a line that ran on is not missing', () => {
	expect(pointedAt('section-number-broken', aPlan('1. Tuyên truyền trong tháng 9. 2. Tập huấn cho công chức.\n\n3. Kiểm tra hiện trường.'))).toEqual([]);
});

test('letters stay as they are where the text refers to a point by its letter', () => {
	const text = ['1. Nội dung', 'a) Một việc', 'b) Hai việc', 'b) Ba việc', '2. Thực hiện theo điểm b mục 1 của Kế hoạch này'].join('\n\n');
	expect(pointedAt('section-number-broken', aPlan(text))).toEqual(['b']);
});

test('a letter lost between c and đ may be a lost point: nothing is offered', () => {
	expect(pointedAt('section-number-broken', plan('1.', 'a)', 'b)', 'c)', 'đ)'))).toEqual(['đ']);
});

test('the message says under which sections, save for the slip of the alphabet', () => {
	const found = checkText(plan('I.', '1.', '3.')).find(({ code }) => code === 'section-number-broken');
	expect(found).toMatchObject({ severity: 'warning', params: { previous: '1', printed: '3', expected: '2', above: 'I' } });
	const letters = checkText(plan('1.', 'a)', 'b)', 'c)', 'd)', 'e)')).find(({ code }) => code === 'section-number-broken');
	expect(letters).toMatchObject({ severity: 'info', params: { expected: 'đ', above: '' } });
});

/** Appendices under these labels, each named in the body. */
function withAppendices(...labels: string[]): string {
	return `${aPlan(`1. Thực hiện theo ${labels.join(', ')}.`)}\n\n${labels.map((label) => `${label}\n\nDANH MỤC CÔNG VIỆC\n\n1. Một việc`).join('\n\n')}`;
}

test('two appendices bear Roman numbers', () => {
	expect(pointedAt('appendix-number-arabic', withAppendices('Phụ lục 1', 'Phụ lục 2'))).toEqual(['1', '2']);
	expect(pointedAt('appendix-number-arabic', withAppendices('Phụ lục I', 'Phụ lục II'))).toEqual([]);
	expect(pointedAt('appendix-number-arabic', withAppendices('Phụ lục 1'))).toEqual([]);
});

test('appendices follow one another', () => {
	expect(pointedAt('appendix-number-broken', withAppendices('Phụ lục I', 'Phụ lục III'))).toEqual(['III']);
	expect(pointedAt('appendix-number-broken', withAppendices('Phụ lục I', 'Phụ lục II', 'Phụ lục II'))).toEqual(['II']);
	expect(pointedAt('appendix-number-broken', withAppendices('Phụ lục I', 'Phụ lục II', 'Phụ lục III'))).toEqual([]);
});

/** The foot of a paper with these lines above the name. */
function signedBy(...titles: string[]): string {
	return aPlan('1. Phổ biến kế hoạch.', { close: ['Nơi nhận:', '- Như trên;', '- Lưu: VT, VP.', ...titles, 'Trần Văn Hòa'].join('\n\n') });
}

test.each([
	[['KT. GIÁM ĐỐC', 'GIÁM ĐỐC'], 'for-itself'],
	[['KT. GIÁM ĐỐC'], 'for-itself'],
	[['KT. Giám đốc', 'Giám đốc'], 'for-itself'],
	[['PHÓ GIÁM ĐỐC'], 'deputy-alone'],
	[['KT. PHÓ GIÁM ĐỐC', 'TRƯỞNG PHÒNG'], 'for-deputy'],
	[['TL. GIÁM ĐỐC', 'PHÓ CHÁNH VĂN PHÒNG'], 'deputy-alone'],
	[['TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH'], 'deputy-alone']
])('%j does not fit (%s)', (titles, problem) => {
	const found = checkText(signedBy(...titles)).filter(({ code }) => code === 'signature-capacity-wrong');
	expect(found).toMatchObject([{ severity: 'warning', params: { problem } }]);
});

test.each([
	[['GIÁM ĐỐC']],
	[['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
	[['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']],
	[['**KT. CHỦ TỊCH **\nPHÓ CHỦ TỊCH']],
	[['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']],
	[['TL. GIÁM ĐỐC', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
	[['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
	[['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
	[['TM. BAN THƯỜNG TRỰC', 'PHÓ CHỦ TỊCH']],
	[['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ']],
	[['Q. GIÁM ĐỐC']]
])('%j signs as the law says', (titles) => {
	expect(pointedAt('signature-capacity-wrong', signedBy(...titles))).toEqual([]);
});

test('the list of recipients ends with where the paper is filed', () => {
	const without = closing.replace('- Lưu: VT, VP.', '- Các phòng thuộc Sở.');
	expect(pointedAt('file-copy-missing', aPlan('1. Phổ biến.', { close: without }))).toEqual(['Nơi nhận']);
	expect(pointedAt('file-copy-missing', aPlan('1. Phổ biến.'))).toEqual([]);
	expect(pointedAt('file-copy-missing', aPlan('1. Phổ biến.', { close: closing.replace('Lưu: VT, VP', 'Lưu Văn phòng Tỉnh ủy') }))).toEqual([]);
});
