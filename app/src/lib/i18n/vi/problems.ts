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
	'entry.proof-missing': 'Nhập thay cần kèm tệp làm căn cứ, hoặc ghi lý do không có tệp. Các dòng đã nhập vẫn còn; xin bổ sung rồi gửi lại.',
	'revision.no-plan':
		'Không thấy kế hoạch đang chạy nào cùng loại, cùng năm, cùng tên với văn bản này nên chưa có gì để so. Văn bản vẫn được giữ; đồng chí có thể xác nhận nó thành kế hoạch mới.',
	'relation.not-found': 'Không tìm thấy dòng này. Chưa có gì thay đổi; xin tải lại trang.',
	'revision.not-found': 'Không tìm thấy lần sửa kế hoạch này. Đồng chí mở lại từ trang Việc hôm nay.',
	'tracking.nobody-owes': 'Không còn đơn vị nào phải đôn đốc ở việc này, hoặc việc này không có thời hạn. Đồng chí mở lại trang Theo dõi để xem tình hình mới.',
	'plan.not-found': 'Không tìm thấy kế hoạch này. Có thể đường dẫn bị thiếu ký tự; đồng chí mở lại từ trang Kế hoạch.',
	'obligation.not-found': 'Không tìm thấy nhiệm vụ này trong kế hoạch. Đồng chí mở lại từ trang Kế hoạch.',
	'consolidation.moved':
		'Có người vừa thay đổi bản tổng hợp, hoặc đơn vị vừa gửi bản mới. Thao tác vừa rồi chưa được ghi; đồng chí xem bản mới nhất rồi làm lại.',
	'consolidation.frozen': 'Bản tổng hợp đang trình ký nên không sửa được. Muốn sửa, lãnh đạo bấm “Trả lại để làm lại”.',
	'consolidation.not-frozen': 'Bản tổng hợp này chưa trình ký hoặc đã được trả lại. Đồng chí tải lại trang để xem bản mới nhất.',
	'consolidation.empty': 'Chưa nhận dòng nào nên chưa trình ký được. Đồng chí nhận bản của ít nhất một đơn vị rồi bấm lại.',
	'consolidation.no-form': 'Nhiệm vụ này không có biểu mẫu của đơn vị để tổng hợp. Đồng chí chọn nhiệm vụ tổng hợp ở trang Kế hoạch.',
	'file.not-found': 'Không tìm thấy tệp này. Có thể đường dẫn đã cũ; xin mở lại từ trang chứa tệp.',
	'file.too-large': 'Tệp lớn hơn mức cho phép (50 MB). Hệ thống chưa lưu gì. Đề nghị giảm cỡ ảnh trong tệp hoặc tách thành nhiều tệp rồi gửi lại.',
	'finding.not-found': 'Không tìm thấy điểm cần rà soát này. Chưa có gì thay đổi; xin tải lại trang.',
	'finding.not-mendable': 'Điểm này không sửa được bằng một lần bấm. Chưa có gì thay đổi; xin sửa từng chỗ.',
	'link.expired': 'Liên kết nộp này đã hết hạn. Những gì đã nhập vẫn được giữ; xin đề nghị Văn phòng gửi liên kết mới.',
	'link.not-found': 'Không có liên kết nộp nào như vậy. Có thể đường dẫn bị chép thiếu; xin mở lại từ tin nhắn của Văn phòng.',
	'link.revoked': 'Văn phòng đã thu hồi liên kết nộp này. Những gì đã nhập vẫn được giữ; xin dùng liên kết mới nhất hoặc hỏi lại Văn phòng.',
	'link.too-many-tries': 'Đã mở nhiều liên kết không đúng trong thời gian ngắn. Xin chờ 10 phút rồi mở lại đúng liên kết của Văn phòng.',
	'page.not-found': 'Không có trang này. Xin kiểm tra lại đường dẫn hoặc quay về trang đầu.',
	'page.not-in-policy': 'Trang này chưa được mở cho ai. Xin báo người quản trị.',
	'request.key-reused': 'Mã của lần gửi này đã dùng cho một việc khác. Chưa có gì thay đổi; xin tải lại trang rồi gửi lại.',
	'request.unreadable': 'Không đọc được nội dung vừa gửi. Chưa có gì thay đổi; xin kiểm tra các ô được đánh dấu rồi gửi lại.',
	'server.failed':
		'Máy chủ gặp lỗi nên chưa làm được việc vừa yêu cầu. Những gì đã lưu trước đó vẫn còn; xin thử lại, nếu vẫn lỗi thì báo người quản trị kèm mã yêu cầu.',
	'sign-in.locked': 'Đã nhập sai nhiều lần nên tài khoản tạm khóa 15 phút. Xin chờ rồi thử lại, hoặc đề nghị người quản trị đặt lại mật khẩu.',
	'sign-in.wrong': 'Tên đăng nhập hoặc mật khẩu chưa đúng. Xin nhập lại; quên mật khẩu thì đề nghị người quản trị đặt lại.',
	'submission.cell-unknown': 'Có ô không thuộc mẫu đăng ký nên chưa lưu được. Chữ vẫn còn trên máy; xin tải lại trang để lấy đúng mẫu.',
	'submission.empty': 'Bản đăng ký chưa có dòng nào nên chưa gửi. Nếu đơn vị không có nội dung đăng ký, xin dùng mục “Không có nội dung đăng ký” và ghi lý do.',
	'submission.moved':
		'Bản đăng ký này vừa thay đổi ở nơi khác nên việc vừa bấm chưa thực hiện. Những gì đã lưu vẫn còn; xin tải lại trang, xem bản mới rồi làm tiếp.',
	'submission.not-editable':
		'Bản đăng ký đã gửi nên không sửa được nữa. Chữ đang nhập vẫn còn trên máy; xin rút lại bản đã gửi, hoặc chờ Văn phòng đề nghị bổ sung.',
	'submission.not-found': 'Không tìm thấy bản đăng ký này, hoặc đơn vị không được giao nhiệm vụ đó. Xin mở lại từ trang Việc hôm nay.',
	'submission.received-in-future': 'Thời điểm nhận không thể ở sau lúc này. Các dòng đã nhập vẫn còn; xin sửa thời điểm rồi gửi lại.',
	'submission.row-not-found': 'Không tìm thấy dòng này trong bản đăng ký. Chưa có gì thay đổi; xin tải lại trang.',
	'submission.too-many-rows': 'Bản đăng ký vượt quá 2.000 dòng nên phần vừa thêm chưa được nhận. Những gì đã lưu vẫn còn; xin tách bớt.',
	'unit.code-taken': 'Ký hiệu này đã có đơn vị khác dùng. Chưa có gì thay đổi; xin chọn ký hiệu khác.',
	'unit.ends-too-early': 'Ngày thôi hoạt động sớm hơn ngày bắt đầu. Chưa có gì thay đổi; xin chọn ngày khác.',
	'unit.moved': 'Đơn vị vừa được người khác sửa. Phần đồng chí nhập chưa lưu; xin tải lại trang, xem bản mới rồi sửa tiếp.',
	'unit.not-found': 'Không tìm thấy đơn vị này trong cơ quan. Có thể đường dẫn đã cũ; xin mở lại từ danh sách đơn vị.'
} as const satisfies Record<ProblemCode, string>;
