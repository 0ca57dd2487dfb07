export const corrections = {
	title: 'Tệp Word đã sửa tay',
	help: 'Có người sửa trên tệp Word, hoặc đã gõ lại theo nét bút: nạp tệp ấy vào, hệ thống chỉ ra từng chỗ khác với bản đã chốt. Chưa chọn thì chưa có gì thay đổi.',
	name: 'Ai đã sửa',
	file: 'Tệp Word (.docx)',
	upload: 'Nạp và so với bản đã chốt',
	line: (file: string, by: string) => `${file} (${by} sửa)`,
	made: (version: number) => `đã đưa vào lần ${version}`,
	waiting: 'chưa đưa vào',
	over: 'Bản sửa tay trên Word',
	head: (count: number) => (count === 0 ? 'Tệp này không khác bản đã chốt' : `${count} chỗ khác với bản đã chốt`),
	lead: (file: string, by: string, version: number) =>
		`Tệp “${file}”, ${by} sửa, so với bản trình lần ${version}. Số và ngày điền vào chỗ trống không tính là khác.`,
	cell: (stt: number, column: string) => `Dòng ${stt}, cột “${column}”`,
	paragraph: 'Đoạn trong công văn',
	'row-removed': (stt: number) => `Dòng ${stt} bị gạch bỏ`,
	take: 'Đưa vào',
	lostTitle: 'Chưa tự đưa vào được',
	lostHelp: 'Những chỗ này hệ thống không chắc. Nếu cần, sửa trong bản tổng hợp sau khi mở lần mới.',
	lost: {
		'paragraph-added': 'Đoạn viết thêm',
		'paragraph-removed': 'Đoạn bị bỏ',
		'row-added': 'Dòng viết thêm (cần đơn vị gửi hoặc Văn phòng nhập thay)',
		'row-moved': 'Dòng đổi chỗ',
		columns: 'Đầu cột khác biểu mẫu',
		table: 'Không thấy bảng phụ lục trong tệp',
		symbol: 'Số, ký hiệu hoặc ngày có chữ khác'
	},
	removed: 'bỏ:',
	added: 'thêm:',
	takeOver: (version: number) => `Đưa vào, mở lần ${version}`,
	takeOverHelp: 'Bản đã chốt được giữ nguyên. Lần mới có các chỗ đã chọn, ghi nguồn là tệp này, và phải trình ký lại.',
	closed: 'Bản trình này không còn chờ ký nên không đưa vào được nữa.',
	takenTitle: (version: number) => `Đã đưa vào lần ${version}`,
	leftTitle: 'Không đưa vào',
	unheeded:
		'Những câu đã sửa tay sau đây không còn khớp với công văn lập lại từ số liệu mới, nên chưa được dùng. Đồng chí xem bản in rồi sửa lại trên tệp Word nếu cần:',
	back: 'Về trang tổng hợp'
};
