import { type RegisterContent } from '@kheo/core';
import { columns, registerRow } from './register-rows.ts';

/** A register of so many rows, as the Office freezes it. */
export function bigRegister(count: number): RegisterContent {
	return {
		schema: 'kheo.register/1',
		heading: {
			issuer: 'SỞ MẪU',
			parentIssuer: 'UBND TỈNH MẪU',
			issuerAbbreviation: 'SM',
			place: 'Tỉnh Mẫu',
			year: 2026,
			addressee: 'Ban Xây dựng Tỉnh uỷ',
			basis: null,
			theme: 'tháng cao điểm hướng về cơ sở năm 2026',
			recipients: ['Ban Xây dựng Tỉnh uỷ', 'Lưu: VT'],
			signature: { capacity: 'KT.', onBehalfOf: 'GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Mẫu' }
		},
		formTitle: 'BIỂU ĐĂNG KÝ HOẠT ĐỘNG',
		columns,
		rows: Array.from({ length: count }, (_, n) => registerRow(n)),
		units: { expected: 40, sent: 40, missing: [], nil: [] }
	};
}
