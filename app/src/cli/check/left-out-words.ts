import type { Reason } from '@kheo/documents/fix-docx';

/** Why a place was not mended, and what the person does about it. */
export const leftOutWords: Readonly<Record<Reason, string>> = {
	'not-there': 'không thấy đúng chữ này ở chỗ đã nêu; đề nghị sửa tay',
	unchanged: 'chữ mới giống chữ cũ',
	overlaps: 'trùng chỗ với một sửa đổi khác; đề nghị chạy lại sau khi chấp nhận',
	'in-footnote': 'nằm trong chú thích; đề nghị sửa tay',
	'in-text-box': 'nằm trong khung chữ; đề nghị sửa tay',
	'line-break': 'vắt qua chỗ ngắt dòng; đề nghị sửa tay',
	'in-field': 'do một trường tự động in ra; đề nghị sửa ở nguồn của trường',
	moved: 'nằm trong đoạn đang được theo dõi là dời chỗ; đề nghị chấp nhận hoặc từ chối việc dời trước',
	'no-text': 'đoạn không có chữ; đề nghị sửa tay',
	'letter-across-runs': 'dấu và chữ bị tách rời trong tệp; đề nghị gõ lại chữ này',
	'unusual-xml': 'tệp ghi chữ này theo cách lạ; đề nghị mở bằng Word, lưu lại rồi thử lại',
	signed: 'tệp đã ký số, sửa sẽ làm chữ ký mất giá trị; đề nghị sửa bản chưa ký'
};
