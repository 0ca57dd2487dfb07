import { describe, expect, test } from 'vitest';
import { checkLayout } from '../checking/layout/check-layout.ts';
import { registerAct } from '../consolidation/register-act.ts';
import { isRegisterContent } from '../consolidation/is-register-content.ts';
import type { RegisterContent } from '../consolidation/register.ts';
import { textOf } from '../document/text.ts';
import { readDocument } from '../reading/read-document.ts';
import { composeRegister } from './compose-register.ts';
import { aRegister } from './testing/a-register.ts';

const headed = (more: Partial<RegisterContent['heading']>, content = aRegister): RegisterContent => ({ ...content, heading: { ...content.heading, ...more } });
const commission = {
	issuer: 'Ban Nội chính',
	parentIssuer: 'Tỉnh ủy Bắc Ninh',
	issuerAbbreviation: 'BNCTU',
	recipients: ['Như trên', 'Lưu Văn phòng']
};
const textsOf = (content: RegisterContent) => composeRegister(content).blocks.map(textOf);

describe.each(['hd36-2018', 'hd05-2026'] as const)('a register of a Party body under %s', (act) => {
	const content = headed({ ...commission, act, year: act === 'hd36-2018' ? 2023 : 2026 });
	const said = textsOf(content);

	test('has the Party’s heading, star and number, and nothing of the State’s', () => {
		expect(said).toEqual(expect.arrayContaining(['ĐẢNG CỘNG SẢN VIỆT NAM', '*', 'Số      -CV/BNCTU', '- Lưu Văn phòng.']));
		expect(said.join('\n')).not.toMatch(/CỘNG HÒA|Số:/u);
		expect(said.find((text) => text.startsWith('(Kèm theo'))).toMatch(/^\(Kèm theo Công văn số {7}-CV\/BNCTU, ngày/u);
	});

	test('holds to the guideline and keeps its annex in landscape pages', () => {
		const document = composeRegister(content);
		expect(checkLayout(document, readDocument(document)).map(({ code, params }) => [code, params])).toEqual([]);
		expect(document.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
	});

	test('can be read in from a package', () => {
		expect(isRegisterContent(structuredClone(content))).toBe(true);
		expect(isRegisterContent(headed({ act: 'hd99' as never }))).toBe(false);
	});
});

test('the year decides which act of the Party rules, and the State’s bodies have none', () => {
	expect([2023, 2026, null].map((year) => registerAct('party', year))).toEqual(['hd36-2018', 'hd05-2026', 'hd05-2026']);
	expect([registerAct('state', 2026), registerAct('front', 2026), registerAct('other', 2026)]).toEqual([null, null, null]);
});

test('under the guideline of 2026 the last sentence ends with a full stop alone', () => {
	expect(textsOf(headed({ ...commission, act: 'hd05-2026' })).some((text) => text.endsWith('./.'))).toBe(false);
});

test('the letter of the second round reports, and says nowhere that anything is registered', () => {
	const said = textsOf(headed({ round: 'results' })).map((text) => text.replaceAll('\n', ' '));
	const letter = said.slice(0, said.indexOf('Phụ lục')).join('\n');
	expect(letter).toContain('V/v báo cáo kết quả hoạt động hưởng ứng “Tuần lễ Nước sạch” năm 2026');
	expect(letter).toContain('Sở Xây dựng báo cáo kết quả hoạt động hưởng ứng “Tuần lễ Nước sạch” năm 2026 gồm 1 hoạt động của 1 phòng, đơn vị');
	expect(letter).toContain('2/4 đơn vị đã gửi báo cáo; còn 2 đơn vị chưa gửi: Phòng A; Phòng B. Nội dung báo cáo của các đơn vị này');
	expect(letter).toContain('Có 1 đơn vị báo cáo không phát sinh: Phòng C (đang sáp nhập).');
	expect(letter).toContain('Sở Xây dựng trân trọng báo cáo Ban Chỉ đạo tỉnh./.');
	expect(letter).not.toMatch(/đăng ký/iu);
});

test('a form that is titled as a report keeps its title, and one without rows says so', () => {
	const report = { ...aRegister, formTitle: 'KẾT QUẢ HOẠT ĐỘNG HƯỞNG ỨNG "TUẦN LỄ NƯỚC SẠCH" NĂM 2026', rows: [] };
	const letter = textsOf(headed({ round: 'results' }, report)).join('\n');
	expect(letter).toContain('Sở Xây dựng tổng hợp kết quả hoạt động hưởng ứng “Tuần lễ Nước sạch” năm 2026 chưa có hoạt động nào được báo cáo.');
});
