const registering = ['TT', 'Hoạt động', 'Địa điểm', 'Thời gian thực hiện', 'Người phụ trách', 'Ghi chú'];
const results = ['TT', 'Hoạt động', 'Kết quả', 'Số lượng', 'Khó khăn, kiến nghị'];

/** A plan with two rounds: registration on its first appendix, results on its second, each gathered by the Office. */
export function twoFormsFile(change: (text: string) => string = (text) => text): { readonly name: string; readonly bytes: Uint8Array } {
	return { name: 'ke-hoach-hai-mau.md', bytes: new TextEncoder().encode(change(lines.join('\n\n'))) };
}

/** What a unit hands in on one of its forms. */
export function unitFile(round: 'registration' | 'results', unit: string, cells: readonly string[]): { readonly name: string; readonly bytes: Uint8Array } {
	const text = [`# ${unit}`, table(round === 'registration' ? registering : results, cells)].join('\n\n');
	return { name: `${unit}.md`, bytes: new TextEncoder().encode(text) };
}

function table(columns: readonly string[], cells: readonly string[]): string {
	const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
	return [row(columns), row(columns.map(() => '---')), row(columns.map((_, at) => cells[at] ?? ' '))].join('\n');
}

const lines = [
	'SỞ THỬ NGHIỆM',
	'Số: 15/KH-STN',
	'*Thử Nghiệm, ngày 21 tháng 9 năm 2026*',
	'**KẾ HOẠCH**',
	'**Tổ chức “Tuần lễ Cây xanh” năm 2026**',
	'I. MỤC ĐÍCH',
	'Nâng cao ý thức giữ gìn cây xanh nơi công sở.',
	'II. TỔ CHỨC THỰC HIỆN',
	'1. Các phòng thuộc Sở đăng ký hoạt động theo mẫu tại Phụ lục 1, gửi về Văn phòng Sở trước ngày 05/10/2026.',
	'2. Các phòng thuộc Sở báo cáo kết quả thực hiện theo mẫu tại Phụ lục 2, gửi về Văn phòng Sở trước ngày 20/11/2026.',
	'3. Văn phòng Sở tổng hợp đăng ký, trình Giám đốc Sở trước ngày 10/10/2026; tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 01/12/2026.',
	'**KT. GIÁM ĐỐC**',
	'**PHÓ GIÁM ĐỐC**',
	'**Người Ký**',
	'**Phụ lục 1**',
	'**ĐĂNG KÝ HOẠT ĐỘNG TUẦN LỄ CÂY XANH**',
	table(registering, ['1']),
	'**Phụ lục 2**',
	'**KẾT QUẢ TUẦN LỄ CÂY XANH**',
	table(results, ['1'])
];
