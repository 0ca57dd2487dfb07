/** Refusals of the ways in beside the password: invitations, mailed links, passkeys, single sign-on. */
export const entryProblems = {
	'concurrence.asked-already': 'Đề nghị này đang chờ người thứ hai rồi. Chưa gửi thêm; xem ở trang Duyệt hai người.',
	'concurrence.expired': 'Đề nghị đã quá 72 giờ. Chưa làm gì; người đề nghị cần gửi lại.',
	'concurrence.needed':
		'Việc này cần người thứ hai đồng ý (lãnh đạo hoặc người quản trị khác), mỗi lần đồng ý dùng một lần. Chưa làm gì; xin gửi đề nghị ngay trên trang ấy hoặc ở trang Duyệt hai người.',
	'concurrence.not-found': 'Không có đề nghị này. Xin tải lại trang Duyệt hai người.',
	'concurrence.not-needed':
		'Việc này hiện không cần người thứ hai: cơ quan đã tắt quy định, hoặc không còn lãnh đạo, người quản trị nào khác có tài khoản đang bật. Chưa gửi đề nghị; xin tải lại trang trước rồi làm luôn, hoặc mở lại tài khoản, mời thêm người ở trang Người dùng.',
	'concurrence.own': 'Không ai tự duyệt việc mình đề nghị. Chưa làm gì; xin nhờ lãnh đạo hoặc người quản trị khác.',
	'concurrence.reason-missing': 'Xin ghi lý do (không quá 500 ký tự). Chưa gửi.',
	'concurrence.too-new':
		'Trong những ngày làm việc đầu, tài khoản mới và người đã mời tài khoản ấy chưa được tính là hai người. Chưa làm gì; xin nhờ lãnh đạo hoặc người quản trị khác, hoặc chờ hết số ngày ghi ở Quy định cho tài khoản.',
	'concurrence.settled': 'Đề nghị đã có người quyết định. Xin tải lại trang để xem.',
	'invitation.already-member': 'Tài khoản này đã thuộc cơ quan. Lời mời chưa dùng; xin báo người mời rút lời mời.',
	'invitation.already-open': 'Những người này đều đã có lời mời chưa dùng. Chưa lập thêm; xin gửi lại từ danh sách bên dưới.',
	'invitation.awaits-second':
		'Lời mời này còn chờ người thứ hai trong cơ quan đồng ý, ở trang Duyệt hai người. Chưa làm gì; được đồng ý rồi xin mở lại. Quá 72 giờ thì cơ quan rút lời mời này và mời lại.',
	'invitation.by-admin':
		'Mời lãnh đạo, người quản trị hoặc người kiểm soát nhật ký là việc của người quản trị. Chưa mời ai; xin nhờ người quản trị của cơ quan.',
	'invitation.email-wrong': 'Thư điện tử chưa đúng dạng ten@coquan.vn. Chưa mời; xin sửa hoặc để trống.',
	'invitation.expired': 'Lời mời đã quá 72 giờ nên không còn dùng được. Đề nghị đồng chí xin Văn phòng gửi lại.',
	'invitation.list-empty': 'Danh sách đang trống. Xin dán hoặc gõ mỗi người một dòng.',
	'invitation.list-long': 'Danh sách dài quá 40.000 ký tự. Chưa mời ai; xin chia làm nhiều lần.',
	'invitation.name-missing': 'Xin ghi họ tên (không quá 120 ký tự). Chưa mời.',
	'invitation.not-found':
		'Không có lời mời này; có thể đường dẫn chép thiếu hoặc đã có đường dẫn mới hơn. Xin mở đúng đường dẫn mới nhất, hoặc xin Văn phòng gửi lại.',
	'invitation.own': 'Đồng chí không tự nhận lời mời do chính mình lập. Xin nhờ một người khác của Văn phòng mời.',
	'invitation.role-missing': 'Xin chọn vai trò. Chưa mời.',
	'invitation.unit-missing': 'Đầu mối đơn vị cần chọn một đơn vị trong cơ quan. Chưa mời.',
	'invitation.used': 'Lời mời đã được dùng. Đề nghị đồng chí đăng nhập bằng tên và mật khẩu đã chọn.',
	'invitation.withdrawn': 'Lời mời đã được rút. Đề nghị đồng chí hỏi lại Văn phòng của cơ quan.',
	'mail-link.off': 'Cơ quan không dùng đường dẫn qua thư điện tử, hoặc máy chủ chưa nối thư. Chưa có gì thay đổi.',
	'mail-link.over':
		'Đường dẫn không còn dùng được: đã dùng, đã quá hạn hoặc chép thiếu. Chưa có gì thay đổi; xin gửi lại yêu cầu từ trang Quên mật khẩu hoặc Tài khoản của tôi.',
	'mail-link.too-many': 'Đã xin nhiều lần trong thời gian ngắn. Xin xem lại hộp thư, hoặc chờ một giờ rồi thử lại.',
	'mailbox.shape': 'Thư điện tử chưa đúng dạng ten@coquan.vn. Chưa có gì thay đổi; xin nhập lại.',
	'mailbox.taken': 'Hộp thư này là của một tài khoản khác. Chưa có gì thay đổi; xin dùng hộp thư khác.',
	'passkey.name-missing': 'Xin đặt tên cho khóa (không quá 60 ký tự). Chưa thêm.',
	'passkey.not-added': 'Chưa thêm được khóa: máy chưa xác nhận vân tay, khuôn mặt hoặc PIN, hoặc đã quá 5 phút. Xin bấm Thêm khóa lần nữa.',
	'passkey.not-found': 'Không có khóa này trong tài khoản; có thể đã bỏ rồi. Xin tải lại trang.',
	'passkey.refused': 'Khóa truy cập chưa được nhận. Xin thử lại, hoặc dùng tên và mật khẩu.',
	'passkey.too-many': 'Tài khoản đã có 10 khóa. Chưa thêm; xin bỏ khóa không dùng rồi thêm lại.',
	'passkey.too-many-tries': 'Đã thử nhiều lần từ địa chỉ này. Xin chờ mười phút, hoặc dùng tên và mật khẩu.',
	'passkey.unknown': 'Khóa này không còn thuộc tài khoản nào ở đây. Xin dùng tên và mật khẩu.',
	'sso.down': 'Chưa kết nối được nơi đăng nhập một lần. Chưa có gì thay đổi; tên và mật khẩu ở đây vẫn dùng được.',
	'sso.linked-already': 'Người này hoặc tài khoản này đã được nối rồi. Chưa đổi gì; xin thôi nối trước rồi nối lại.',
	'sso.no-request': 'Yêu cầu này không còn chờ nữa. Xin tải lại trang.',
	'sso.of-two-agencies':
		'Tài khoản này còn thuộc cơ quan khác nên một cơ quan không tự nối được. Chưa đổi gì; đề nghị người đó xác nhận hộp thư ở trang Tài khoản của tôi để được nối tự động.',
	'sso.refused': 'Nơi đăng nhập một lần chưa xác nhận được. Chưa có gì thay đổi; xin thử lại, hoặc dùng tên và mật khẩu.',
	'sso.too-many-requests': 'Cơ quan đang có quá nhiều yêu cầu chờ. Chưa ghi nhận; đề nghị đồng chí liên hệ trực tiếp Văn phòng.',
	'username.shape': 'Tên đăng nhập gồm 2 đến 60 chữ thường không dấu, số, dấu chấm hoặc gạch. Xin nhập lại.',
	'username.taken': 'Tên đăng nhập này đã có người dùng. Xin chọn tên khác.'
};
