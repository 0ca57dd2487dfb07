export const renewals = {
	compose: 'Soạn kế hoạch năm sau',
	title: (year: number) => `Soạn kế hoạch năm ${year}`,
	summary: (from: number, changes: number, kept: number, open: number) =>
		`Từ kế hoạch năm ${from}: ${changes} chỗ sẽ đổi, ${kept} chỗ giữ nguyên, ${open} việc cần quyết định. Bản cũ không thay đổi.`,
	back: 'Về văn bản',
	year: 'Soạn cho năm',
	change: 'Xem lại',
	open: 'Cần quyết định',
	openHelp: 'Những điều máy không biết thay được. Đánh dấu trên bản in, hoặc sửa trong Word sau khi tải.',
	openNone: 'Không có việc nào phải quyết định thêm.',
	place: (index: number, count: number) => (count === 1 ? 'Xem chỗ này' : `chỗ ${index}`),
	changes: 'Sẽ đổi',
	changesHelp: 'Bỏ dấu chọn ở chỗ không muốn đổi. Tệp Word giữ nguyên định dạng của bản cũ, chỉ khác những chỗ được chọn.',
	changesNone: 'Không có chỗ nào tự đổi được.',
	take: (words: string, next: string, count: number) => `Đổi “${words}” thành “${next}”${count > 1 ? ` ở ${count} chỗ` : ''}`,
	times: (count: number) => `${count} chỗ`,
	columns: { take: 'Đổi', sentence: 'Câu trong văn bản', why: 'Vì sao' },
	byHand: 'Không sửa được trong tệp; xin sửa tay.',
	download: 'Tải tệp Word',
	kept: 'Giữ nguyên',
	keptHelp: 'Mọi năm và ngày khác trong văn bản, kèm lý do không đổi.',
	keptNone: 'Không còn năm hay ngày nào khác trong văn bản.'
};
