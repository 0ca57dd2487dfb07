import { expect, test } from 'vitest';
import type { Document } from '../document/document.ts';
import { textsOf } from '../document/text.ts';
import { composeUnitReturn, type UnitReturnContent } from './compose-unit-return.ts';
import { sayUnitSigner, signerLines, type UnitSigner } from './unit-signer.ts';

const head: UnitSigner = { capacity: null, onBehalfOf: null, position: 'Trưởng phòng', name: 'Trần Thị Thử' };
const deputy: UnitSigner = { capacity: 'KT.', onBehalfOf: 'Trưởng phòng', position: 'Phó Trưởng phòng', name: 'Lê Văn Thử' };

test('the head signs under the office alone, a substitute names for whom and in which capacity', () => {
	expect(signerLines(head)).toEqual(['TRƯỞNG PHÒNG']);
	expect(signerLines(deputy)).toEqual(['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']);
	expect(sayUnitSigner({ ...deputy, capacity: 'TUQ.' })).toBe('TUQ. TRƯỞNG PHÒNG – PHÓ TRƯỞNG PHÒNG Lê Văn Thử');
});

const content: UnitReturnContent = {
	unit: 'Phòng Thử nghiệm',
	agency: 'Sở Thử nghiệm',
	place: null,
	year: 2026,
	form: { title: 'ĐĂNG KÝ', columns: [{ key: 'c1', heading: 'Nội dung', type: 'text' }] },
	rows: [],
	nil: null
};
const words = (document: Document) => textsOf(document).join('\n');

test('the unit’s copy prints who approved it in place of the empty line, and how', () => {
	const signed = words(composeUnitReturn({ ...content, approved: { signer: deputy, how: 'app', on: '20/9/2026' } }));
	expect(signed).toContain('KT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\n(Đã duyệt trên hệ thống ngày 20/9/2026)\nLê Văn Thử');
	expect(signed).not.toContain('LÃNH ĐẠO ĐƠN VỊ');
	expect(words(composeUnitReturn(content))).toContain('LÃNH ĐẠO ĐƠN VỊ');
});
