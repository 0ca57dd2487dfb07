import { expect, test } from 'vitest';
import { type VersionHeader, versionLikeness } from './version-likeness.ts';

function aHeader(over: Partial<VersionHeader> = {}): VersionHeader {
	return {
		kind: 'Kế hoạch',
		number: null,
		symbol: 'KH-SXD',
		issuer: 'Sở Xây dựng',
		title: 'Triển khai các hoạt động tháng cao điểm vệ sinh môi trường năm 2026',
		date: { year: 2026 },
		...over
	};
}

test('two drafts of one issuer, kind and year with much the same title are versions of one paper', () => {
	expect(versionLikeness(aHeader(), aHeader())).toBe(1);
	const reworded = aHeader({ title: 'Triển khai các hoạt động của tháng cao điểm vệ sinh môi trường năm 2025' });
	expect(versionLikeness(reworded, aHeader())).toBeGreaterThan(0.7);
	expect(versionLikeness(aHeader({ number: '57' }), aHeader())).toBe(1);
});

test('the same number and symbol make one paper whatever its title says', () => {
	const issued = aHeader({ number: '57' });
	expect(versionLikeness({ ...issued, title: null }, { ...issued, title: 'Vệ sinh môi trường' })).toBe(1);
	expect(versionLikeness({ ...issued, issuer: null }, issued)).toBe(1);
});

test.each([
	['another issuer', aHeader({ issuer: 'Sở Tài chính' })],
	['no issuer', aHeader({ issuer: null })],
	['another kind', aHeader({ kind: 'Báo cáo' })],
	['another year', aHeader({ date: { year: 2025 } })],
	['an unknown year', aHeader({ date: { year: null } })],
	['another subject', aHeader({ title: 'Thanh tra công tác tài chính năm 2026' })],
	['no title', aHeader({ title: null })]
])('%s makes another paper', (_, earlier) => {
	expect(versionLikeness(aHeader(), earlier)).toBe(0);
});

test('number 57 of another year, of another issuer, or number 58 is another paper', () => {
	const issued = aHeader({ number: '57' });
	expect(versionLikeness(issued, { ...issued, date: { year: 2025 } })).toBe(0);
	expect(versionLikeness(issued, { ...issued, issuer: 'Sở Tài chính' })).toBe(0);
	expect(versionLikeness(issued, { ...issued, number: '58' })).toBe(0);
});

test('papers of a series are told apart by their month, quarter or round', () => {
	const of = (part: string) => aHeader({ title: `Báo cáo kết quả công tác an toàn ${part} năm 2026 trên địa bàn tỉnh` });
	expect(versionLikeness(of('tháng 3'), of('tháng 4'))).toBe(0);
	expect(versionLikeness(of('quý I'), of('quý II'))).toBe(0);
	expect(versionLikeness(of('đợt 1'), of('đợt 1'))).toBe(1);
});
