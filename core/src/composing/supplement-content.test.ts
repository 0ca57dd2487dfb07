import { expect, test } from 'vitest';
import { isRegisterContent } from '../consolidation/is-register-content.ts';
import type { RegisterContent } from '../consolidation/register.ts';
import { textOf } from '../document/text.ts';
import { composeRegister } from './compose-register.ts';
import { supplementContent } from './supplement-content.ts';
import { aRegister } from './testing/a-register.ts';

const row = (stt: number, name: string, when: string) => ({ stt, cells: { c2: name, c3: when } });
const issued: RegisterContent = { ...aRegister, rows: [row(1, 'Nạo vét kênh', '10/10'), row(2, 'Trồng cây', '12/10'), row(3, 'Hội nghị', '15/10')] };
const now: RegisterContent = { ...aRegister, rows: [row(1, 'Trồng cây', '20/10'), row(2, 'Nạo vét kênh', '10/10'), row(3, 'Ra quân', '01/11')] };
const to = { n: 1, to: '57/SXD-VP', dated: '2026-09-25' };

test('a supplement holds what was added, changed and taken out, and nothing that stayed, whatever its place', () => {
	const { content, rows } = supplementContent(issued, now, to);
	expect(rows.map(({ whole, change }) => [whole, change.kind])).toEqual([
		[1, 'changed'],
		[3, 'added'],
		[null, 'removed']
	]);
	expect(content.rows.map(({ stt, cells }) => [stt, cells['c2'], cells['change']])).toEqual([
		[1, 'Trồng cây', 'Thay đổi. Thời gian trước là: 12/10'],
		[2, 'Ra quân', 'Bổ sung'],
		[3, 'Hội nghị', 'Không thực hiện, rút khỏi danh sách']
	]);
	expect(isRegisterContent(structuredClone(content))).toBe(true);
});

test('its letter says which supplement it is, to which document, and what it holds', () => {
	const said = composeRegister(supplementContent(issued, now, to).content)
		.blocks.map(textOf)
		.join(' ')
		.replaceAll(/\s+/gu, ' ');
	expect(said).toContain('V/v đăng ký hoạt động hưởng ứng “Tuần lễ Nước sạch” năm 2026 (bổ sung lần 1)');
	expect(said).toContain('Tiếp theo Công văn số 57/SXD-VP ngày 25/9/2026, Sở Xây dựng tổng hợp đăng ký hoạt động');
	expect(said).toContain('gồm: bổ sung 1 hoạt động; thay đổi nội dung 1 hoạt động; rút 1 hoạt động');
	expect(said).toContain('(Bổ sung lần 1)');
});

test('units that registered nothing are named in the letter that names them first', () => {
	const nil = [...issued.units.nil, { unit: 'Phòng A', reason: 'Đang sáp nhập.' }];
	const { content } = supplementContent(issued, { ...issued, units: { ...issued.units, nil } }, to);
	expect(content.rows).toEqual([]);
	expect(content.units.nil.map(({ unit }) => unit)).toEqual(['Phòng A']);
});
