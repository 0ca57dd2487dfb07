import type { RefusalCode, RefusalParams } from '../refused.ts';

export type RefusalMessages = Readonly<Record<RefusalCode, (params: RefusalParams) => string>>;

/** Each message: what happened, what was kept (nothing), what to do. */
export const refusalMessagesVi: RefusalMessages = {
	'file.empty': () => 'Tệp không có nội dung. Hệ thống chưa lưu gì. Đề nghị mở tệp trên máy để kiểm tra rồi gửi lại.',
	'file.too-large': ({ limit }) =>
		`Tệp lớn hơn mức cho phép (${limit} MB). Hệ thống chưa lưu gì. Đề nghị giảm cỡ ảnh trong tệp hoặc tách thành nhiều tệp rồi gửi lại.`,
	'file.too-many-cells': ({ limit }) =>
		`Bảng tính có hơn ${limit} ô. Hệ thống chưa lưu gì. Đề nghị chỉ để lại trang tính cần gửi, xóa các dòng và cột thừa rồi gửi lại.`,
	'file.too-complex': () =>
		'Tệp quá phức tạp nên đọc chưa xong trong thời gian cho phép. Hệ thống chưa lưu gì. Đề nghị gửi tệp Word gốc, hoặc tách thành nhiều tệp rồi gửi lại.',
	'file.zip-broken': () => 'Tệp bị hỏng hoặc chưa được tải lên trọn vẹn. Hệ thống chưa lưu gì. Đề nghị mở tệp trên máy để kiểm tra, lưu lại rồi gửi lại.',
	'file.zip-bomb': () =>
		'Tệp nén giải ra lớn bất thường nên bị từ chối để bảo đảm an toàn. Hệ thống chưa lưu gì. Đề nghị mở tệp gốc, lưu thành tệp mới rồi gửi lại.',
	'file.unsafe-xml': () =>
		'Tệp chứa khai báo không an toàn (DOCTYPE) nên bị từ chối. Hệ thống chưa lưu gì. Đề nghị mở tệp bằng Word, lưu thành tệp .docx mới rồi gửi lại.',
	'file.not-a-document': () =>
		'Tệp không phải là văn bản hoặc bảng tính, dù tên tệp có thể cho thấy như vậy. Hệ thống chưa lưu gì. Đề nghị gửi tệp Word (.docx, .doc), .odt, .rtf, .pdf, Excel (.xlsx), .html, .md hoặc .txt.',
	'file.not-a-plan': () =>
		'Tệp là bảng tính, không phải văn bản kế hoạch. Hệ thống chưa lưu gì. Đề nghị gửi tệp Word (.docx) của kế hoạch; bảng của đơn vị thì nộp ở bản đăng ký của đơn vị.',
	'file.scan-without-text': () =>
		'Tệp chỉ có ảnh chụp, không có chữ để đọc. Hệ thống chưa lưu gì. Đề nghị gửi tệp Word gốc của văn bản hoặc tệp PDF xuất thẳng từ Word; nếu không có, đề nghị gõ lại nội dung cần gửi.',
	'file.encrypted': () => 'Tệp được đặt mật khẩu nên không đọc được. Hệ thống chưa lưu gì. Đề nghị mở tệp, bỏ mật khẩu, lưu lại rồi gửi lại.',
	'file.exchange-status': () =>
		'Tệp là thư báo trạng thái của trục liên thông, không mang văn bản. Hệ thống chưa lưu gì. Đề nghị nạp ở thẻ "Gửi đến các nơi nhận" của văn bản đi.',
	'file.exchange-empty': () => 'Tệp của trục liên thông không kèm văn bản nào. Hệ thống chưa lưu gì. Đề nghị lấy lại tệp từ trục, hoặc gửi thẳng tệp văn bản.',
	'file.secret': ({ mark }) =>
		`Tệp mang dấu chỉ độ mật "${mark}". Hệ thống này không được tiếp nhận tài liệu bí mật nhà nước nên đã từ chối và không lưu gì. Đề nghị gửi theo đúng quy định về bảo vệ bí mật nhà nước.`,
	'file.format-later': ({ format }) =>
		`Tệp ${format} chưa đọc được ở phiên bản này. Hệ thống chưa lưu gì. Đề nghị mở tệp, chọn "Lưu thành" (Save as) .docx hoặc .xlsx rồi gửi lại.`,
	'file.text-encoding': () =>
		'Chữ trong tệp không theo mã Unicode (có thể là TCVN3 hoặc VNI) nên không đọc đúng được. Hệ thống chưa lưu gì. Đề nghị chuyển sang Unicode (font Times New Roman), lưu lại rồi gửi lại.',
	'file.package-altered': ({ name }) =>
		`Gói gửi đã bị thay đổi sau khi chốt (${name} không khớp mã kiểm tra hoặc chữ ký). Hệ thống chưa lưu gì. Đề nghị lấy lại gói từ nơi gửi.`,
	'file.package-receipt': () => 'Đây là giấy báo đã nhận một gói, không phải bản đăng ký, nên chưa lưu gì. Đề nghị nạp tệp này ở trang tổng hợp đã gửi gói đi.',
	'file.package-newer': () =>
		'Gói gửi do phiên bản Khéo mới hơn tạo nên chưa mở được. Hệ thống chưa lưu gì. Đề nghị cập nhật Khéo, hoặc gửi tệp Word (.docx) có trong gói.',
	'pdf.not-on-this-machine': () =>
		'Máy chủ này không có phần dàn trang nên chưa xuất được PDF. Hệ thống không lưu gì thêm, nội dung không mất. Đề nghị tải tệp Word (.docx) rồi lưu thành PDF, hoặc báo quản trị chạy Khéo trên Linux x64, Linux arm64 hay macOS arm64.'
};
