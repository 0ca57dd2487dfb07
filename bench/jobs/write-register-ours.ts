import { writeFileSync } from 'node:fs';
import { composeRegister, type RegisterContent } from '@kheo/core';
import { writeDocx } from '@kheo/documents/write-docx';
import { reportJob } from '../job.ts';
import { columns, registerRow } from '../samples/register-rows.ts';

/** Us: rows in memory to the official letter with its annex. */
const [count = '10000', out = ''] = process.argv.slice(2);
const content: RegisterContent = {
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
	rows: Array.from({ length: Number(count) }, (_, n) => registerRow(n)),
	units: { expected: 40, sent: 40, missing: [], nil: [] }
};

await reportJob(() => {
	writeFileSync(out, writeDocx(composeRegister(content)));
	return content.rows.length;
});
