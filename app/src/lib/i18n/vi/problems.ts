import type { ProblemCode } from '../../server/problem.ts';

/** What happened, what was kept, what to do. */
export const problems = {
	'actor.not-allowed': 'Tài khoản của đồng chí không được giao làm việc này. Chưa có gì thay đổi. Nếu cần, đề nghị Văn phòng thực hiện hoặc cấp quyền.',
	'actor.not-signed-in': 'Đồng chí chưa đăng nhập hoặc phiên làm việc đã hết. Những gì đã lưu vẫn còn; xin đăng nhập lại rồi làm tiếp.',
	'agency.no-membership': 'Tài khoản của đồng chí chưa thuộc cơ quan này. Đề nghị Văn phòng của cơ quan thêm đồng chí vào.',
	'agency.not-found': 'Không có cơ quan nào ở địa chỉ này. Xin kiểm tra lại đường dẫn.',
	'agency.slug-taken': 'Địa chỉ này đã có cơ quan khác dùng. Chưa có gì thay đổi; xin chọn địa chỉ khác.',
	'document.confirmed': 'Văn bản này đã được xác nhận thành kế hoạch. Chưa có gì thay đổi; xin mở kế hoạch để làm tiếp.',
	'document.moved': 'Văn bản vừa được người khác sửa. Phần đồng chí nhập chưa lưu; xin tải lại trang, xem bản mới rồi sửa tiếp.',
	'document.not-found': 'Không tìm thấy văn bản này. Có thể đường dẫn đã cũ; xin mở lại từ danh sách văn bản.',
	'file.not-found': 'Không tìm thấy tệp này. Có thể đường dẫn đã cũ; xin mở lại từ trang chứa tệp.',
	'file.too-large': 'Tệp lớn hơn mức cho phép (50 MB) nên chưa được nhận. Những gì đã lưu vẫn còn; xin gửi tệp nhỏ hơn.',
	'finding.not-found': 'Không tìm thấy điểm cần rà soát này. Chưa có gì thay đổi; xin tải lại trang.',
	'finding.not-mendable': 'Điểm này không sửa được bằng một lần bấm. Chưa có gì thay đổi; xin sửa từng chỗ.',
	'page.not-found': 'Không có trang này. Xin kiểm tra lại đường dẫn hoặc quay về trang đầu.',
	'page.not-in-policy': 'Trang này chưa được mở cho ai. Xin báo người quản trị.',
	'request.key-reused': 'Mã của lần gửi này đã dùng cho một việc khác. Chưa có gì thay đổi; xin tải lại trang rồi gửi lại.',
	'request.unreadable': 'Không đọc được nội dung vừa gửi. Chưa có gì thay đổi; xin kiểm tra các ô được đánh dấu rồi gửi lại.',
	'server.failed':
		'Máy chủ gặp lỗi nên chưa làm được việc vừa yêu cầu. Những gì đã lưu trước đó vẫn còn; xin thử lại, nếu vẫn lỗi thì báo người quản trị kèm mã yêu cầu.',
	'sign-in.locked': 'Đã nhập sai nhiều lần nên tài khoản tạm khóa 15 phút. Xin chờ rồi thử lại, hoặc đề nghị người quản trị đặt lại mật khẩu.',
	'sign-in.wrong': 'Tên đăng nhập hoặc mật khẩu chưa đúng. Xin nhập lại; quên mật khẩu thì đề nghị người quản trị đặt lại.',
	'unit.code-taken': 'Ký hiệu này đã có đơn vị khác dùng. Chưa có gì thay đổi; xin chọn ký hiệu khác.',
	'unit.moved': 'Đơn vị vừa được người khác sửa. Phần đồng chí nhập chưa lưu; xin tải lại trang, xem bản mới rồi sửa tiếp.',
	'unit.not-found': 'Không tìm thấy đơn vị này trong cơ quan. Có thể đường dẫn đã cũ; xin mở lại từ danh sách đơn vị.'
} as const satisfies Record<ProblemCode, string>;
