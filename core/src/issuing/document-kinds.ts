/** A kind of document with the letters it takes in a symbol; empty for the two that take none. */
export type DocumentKind = { readonly name: string; readonly letters: string };

/** The 29 kinds of administrative documents and their letters (NĐ 30/2020, Điều 7 and Phụ lục III.I). */
export const documentKinds: readonly DocumentKind[] = [
	{ name: 'Nghị quyết', letters: 'NQ' },
	{ name: 'Quyết định', letters: 'QĐ' },
	{ name: 'Chỉ thị', letters: 'CT' },
	{ name: 'Quy chế', letters: 'QC' },
	{ name: 'Quy định', letters: 'QyĐ' },
	{ name: 'Thông cáo', letters: 'TC' },
	{ name: 'Thông báo', letters: 'TB' },
	{ name: 'Hướng dẫn', letters: 'HD' },
	{ name: 'Chương trình', letters: 'CTr' },
	{ name: 'Kế hoạch', letters: 'KH' },
	{ name: 'Phương án', letters: 'PA' },
	{ name: 'Đề án', letters: 'ĐA' },
	{ name: 'Dự án', letters: 'DA' },
	{ name: 'Báo cáo', letters: 'BC' },
	{ name: 'Biên bản', letters: 'BB' },
	{ name: 'Tờ trình', letters: 'TTr' },
	{ name: 'Hợp đồng', letters: 'HĐ' },
	{ name: 'Công văn', letters: '' },
	{ name: 'Công điện', letters: 'CĐ' },
	{ name: 'Bản ghi nhớ', letters: 'BGN' },
	{ name: 'Bản thỏa thuận', letters: 'BTT' },
	{ name: 'Giấy ủy quyền', letters: 'GUQ' },
	{ name: 'Giấy mời', letters: 'GM' },
	{ name: 'Giấy giới thiệu', letters: 'GGT' },
	{ name: 'Giấy nghỉ phép', letters: 'GNP' },
	{ name: 'Phiếu gửi', letters: 'PG' },
	{ name: 'Phiếu chuyển', letters: 'PC' },
	{ name: 'Phiếu báo', letters: 'PB' },
	{ name: 'Thư công', letters: '' }
];
