/** How a unit of the sample answered: with which file, when, by which way, and what the Office made of it. */
export type SampleReturn = {
	readonly unit: string;
	readonly file: string;
	readonly at: string;
	readonly by: 'unit' | 'link' | 'paper' | 'zalo';
	readonly outcome: 'draft' | 'sent' | 'accepted' | 'needs-more';
	readonly reason?: string;
};

const returned = (unit: string, file: string, at: string, by: SampleReturn['by'], outcome: SampleReturn['outcome'], reason?: string): SampleReturn => ({
	unit,
	file,
	at: `2026-09-${at}:00+07:00`,
	by,
	outcome,
	...(reason && { reason })
});

/** One unit (BCVT) has not answered at all; the others stand at every stage a return can have. */
export const sampleReturns: readonly SampleReturn[] = [
	returned('VP', '01-van-phong-so.docx', '22T09:10', 'unit', 'accepted'),
	returned('KHTC', '02-phong-ke-hoach-tai-chinh.docx', '24T16:40', 'unit', 'draft'),
	returned('QLKH', '03-phong-quan-ly-khoa-hoc.docx', '22T14:05', 'unit', 'accepted'),
	returned('QLCN', '04-phong-quan-ly-cong-nghe.docx', '23T08:20', 'link', 'accepted'),
	returned('CĐS', '05-phong-chuyen-doi-so.xlsx', '23T10:30', 'unit', 'needs-more', 'Văn phòng đề nghị đơn vị làm rõ thời gian tổ chức của hoạt động thứ nhất.'),
	returned('ATTT', '07-phong-an-toan-thong-tin.docx', '23T15:00', 'zalo', 'accepted'),
	returned('TĐC', '08-chi-cuc-tieu-chuan.docx', '24T09:45', 'unit', 'sent'),
	returned('TTUD', '09 - Trung tam Ung dung tien bo KHCN.xlsx', '24T11:15', 'unit', 'sent'),
	returned('CNTT', '10-trung-tam-cntt-truyen-thong.docx', '24T16:55', 'unit', 'sent'),
	returned('QPT', '11-quy-phat-trien-khcn.docx', '23T09:00', 'link', 'sent'),
	returned('CĐ', '12-cong-doan-so.xlsx', '24T08:30', 'paper', 'accepted'),
	returned('ĐTN', '13-doan-thanh-nien.xlsx', '24T10:00', 'zalo', 'accepted')
];
