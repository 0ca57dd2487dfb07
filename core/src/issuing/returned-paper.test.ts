import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { wordChanges } from '../language/word-diff.ts';
import { type AddedSince, compareReturned } from './returned-paper.ts';

const frozen = [
	'SỞ THỬ NGHIỆM',
	'Số:       /STN-VP',
	'Bắc Ninh, ngày       tháng       năm 2026',
	'Sở Thử nghiệm gửi 12 hoạt động của 5 đơn vị trước ngày 30/9/2026.',
	'Nguyễn Văn Thử'
];
const added: AddedSince = { number: '57/STN-VP', day: plainDate('2026-09-05'), signers: ['Nguyễn Văn Thử', 'Sở Thử nghiệm'] };
const filled = frozen.with(1, 'Số: 57/STN-VP').with(2, 'Bắc Ninh, ngày 05 tháng 9 năm 2026');
const compared = (theirs: readonly string[], since = added) => compareReturned(frozen, theirs, since);

test('number and date, filled in where they were left open, are set aside', () => {
	expect(compared(filled)).toEqual({ differences: [], setAside: ['57/STN-VP', '05', '9'], open: [] });
	expect(compared(filled.with(1, 'Số: 57 /STN-VP')).differences).toEqual([]);
});

test('the same words in other lines are the same paper', () => {
	expect(compared([frozen.join(' ').replaceAll(/\s+/g, ' ')])).toEqual({ differences: [], setAside: [], open: ['number', 'day'] });
});

test('one changed word is a difference, shown with the words before it', () => {
	const theirs = filled.with(3, filled[3]?.replace('12', '21') ?? '');
	expect(compared(theirs).differences).toEqual([{ after: 'năm 2026 Sở Thử nghiệm gửi', ours: '12', theirs: '21' }]);
});

test.each([
	['a number that is not the book’s', filled.with(1, 'Số: 58/STN-VP')],
	['another symbol', filled.with(1, 'Số: 57/STN-TTr')],
	['a day that is not the book’s', filled.with(2, 'Bắc Ninh, ngày 06 tháng 9 năm 2026')],
	['a date inside the text', filled.with(3, filled[3]?.replace('30/9/2026', '30/10/2026') ?? '')],
	['a sentence put in', [...filled, 'Kinh phí 5 tỷ đồng.']],
	['a sentence hidden behind a caption', [...filled, 'Ký bởi: Nguyễn Văn Thử. Kinh phí 5 tỷ đồng.']],
	['a sentence left out', filled.toSpliced(3, 1)],
	['the caption of someone who did not sign', [...filled, 'Ký bởi: Trần Thị Khác']]
])('%s is a difference', (_, theirs) => {
	expect(compared(theirs).differences).toHaveLength(1);
});

test('captions of the signatures that the file bears are set aside', () => {
	const caption = 'Ký bởi: Sở Thử nghiệm Email: stn@thu.gov.vn Thời gian ký: 05.09.2026 08:15:02 +07:00';
	expect(compared([...filled, caption])).toMatchObject({ differences: [], setAside: ['57/STN-VP', '05', '9', caption] });
	expect(compared([...filled, caption], { ...added, signers: [] }).differences).toHaveLength(1);
});

test('the columns of the head may come in another order, with nothing else changed', () => {
	const heads = ['SỞ THỬ NGHIỆM', 'Số:     /STN-VP', 'V/v gửi đăng ký', 'Bắc Ninh, ngày     tháng     năm 2026', 'Kính gửi: Ủy ban', 'Sở gửi.'];
	const other = ['SỞ THỬ NGHIỆM', 'Bắc Ninh, ngày 05 tháng 9 năm 2026', 'Số: 57/STN-VP', 'V/v gửi đăng ký', 'Kính gửi: Ủy ban', 'Sở gửi.'];
	expect(compareReturned(heads, other, added).differences).toEqual([]);
	expect(compareReturned(heads, other.with(3, 'V/v hủy đăng ký'), added).differences).toMatchObject([{ ours: 'gửi', theirs: 'hủy' }]);
	expect(compareReturned([...heads, 'Không được thu phí của dân'], [...other, 'được thu phí của dân Không'], added).differences).toHaveLength(2);
});

test('before there is a number, only its shape is looked at', () => {
	const open = { ...added, number: null, day: null };
	expect(compared(filled, open).differences).toEqual([]);
	expect(compared(filled.with(1, 'Số: năm bảy/STN-VP'), open).differences).toHaveLength(1);
});

test('the fewest words are told, and texts with nothing in common are one change', () => {
	expect(wordChanges(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'y', 'd'])).toEqual([
		{ at: 1, ours: ['b'], theirs: ['x'] },
		{ at: 3, ours: [], theirs: ['y'] }
	]);
	const many = Array.from({ length: 900 }, (_, index) => String(index));
	expect(
		wordChanges(
			many,
			many.map((word) => `${word}!`)
		)
	).toHaveLength(1);
	expect(wordChanges([], ['a'])).toEqual([{ at: 0, ours: [], theirs: ['a'] }]);
});

test('a paper that comes back without its number or its day says which place is still open', () => {
	expect(compared(frozen).open).toEqual(['number', 'day']);
	expect(compared(filled.with(1, frozen[1] ?? '')).open).toEqual(['number']);
	expect(compared(filled.with(2, frozen[2] ?? '')).open).toEqual(['day']);
});

test('a number that was put before a symbol that stayed is told whole', () => {
	expect(compared(filled.with(1, 'Số: 57 /STN-VP')).setAside[0]).toBe('57/STN-VP');
});

test('a month that was printed while the day was open may be that of the book, and no other', () => {
	const known = frozen.with(2, 'Bắc Ninh, ngày       tháng 9 năm 2026');
	const taken = (dated: string, day: string) => compareReturned(known, filled.with(2, dated), { ...added, day: plainDate(day) });
	expect(taken('Bắc Ninh, ngày 05 tháng 9 năm 2026', '2026-09-05')).toMatchObject({ differences: [], open: [] });
	expect(taken('Bắc Ninh, ngày 01 tháng 10 năm 2026', '2026-10-01')).toMatchObject({ differences: [], open: [] });
	expect(taken('Bắc Ninh, ngày 04 tháng 01 năm 2027', '2027-01-04')).toMatchObject({ differences: [], open: [] });
	expect(taken('Bắc Ninh, ngày 01 tháng 11 năm 2026', '2026-10-01').differences).toMatchObject([{ ours: '9', theirs: '11' }]);
});

test('a year that was printed with an open date gives way to the book’s, and only there', () => {
	const since = { ...added, day: plainDate('2027-01-04') };
	const next = filled.with(2, 'Bắc Ninh, ngày 04 tháng 01 năm 2027');
	expect(compared(next, since)).toMatchObject({ differences: [], open: [] });
	expect(compared(next).differences).not.toEqual([]);
	expect(compared(next.with(3, next[3]?.replace('30/9/2026', '30/9/2027') ?? ''), since).differences).toMatchObject([{ ours: '30/9/2026.' }]);
});
