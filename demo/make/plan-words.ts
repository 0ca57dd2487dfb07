/** The sample plan's sentences, composed for this project; three slips are planted, each marked NOTE. */
export const theme = '“Tháng Dân vận” năm 2026';
export const upperPlan = 'Kế hoạch số 118-KH/BTGDVTU ngày 10/9/2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy';
export const title = `Triển khai các hoạt động ${theme}`;

export const opening = `Thực hiện ${upperPlan} triển khai các hoạt động ${theme}; Sở Khoa học và Công nghệ xây dựng kế hoạch thực hiện như sau:`;

export const purposes = [
	'Nâng cao nhận thức, trách nhiệm của công chức, viên chức, người lao động trong ngành về công tác dân vận trong giai đoạn đẩy mạnh khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số.',
	'Phát hiện, biểu dương tập thể, cá nhân, mô hình “Dân vận khéo” gắn với nhiệm vụ chuyên môn của từng phòng, đơn vị.',
	'Nắm chắc tình hình, giải quyết kịp thời kiến nghị chính đáng của người dân, doanh nghiệp; tăng cường tiếp xúc, đối thoại trực tiếp và trên môi trường số.',
	'Các hoạt động bảo đảm thiết thực, tiết kiệm, có sản phẩm cụ thể, tránh hình thức; phối hợp chặt chẽ giữa chính quyền và các tổ chức đoàn thể của Sở.',
	'Chào mừng kỷ niệm 96 năm Ngày truyền thống công tác dân vận của Đảng (15/10/1930 - 15/10/2026) và 27 năm Ngày Dân vận của cả nước.'
];

export const contents = [
	// NOTE planted slip: a blank inside the symbol of the second document.
	'Tuyên truyền chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước và tư tưởng Hồ Chí Minh về công tác dân vận; quán triệt Quyết định số 415- QĐ/TU ngày 12/3/2026 của Tỉnh ủy về ban hành Quy chế công tác dân vận của hệ thống chính trị tỉnh Bắc Ninh.',
	`Tổ chức các hoạt động kỷ niệm 96 năm Ngày truyền thống công tác dân vận của Đảng (15/10/1930 - 15/10/2026), 27 năm Ngày Dân vận của cả nước (10/1999 - 10/2026); đăng tải khẩu hiệu tuyên truyền trên trang thông tin điện tử và các trang mạng xã hội của Sở (theo Phụ lục I).`,
	'Tổ chức tiếp xúc, đối thoại với người dân, doanh nghiệp khoa học và công nghệ, hợp tác xã; trả lời công khai các ý kiến đã tiếp nhận.',
	'Nâng cao chất lượng dịch vụ công trực tuyến; khảo sát mức độ hài lòng của người dân; hưởng ứng phong trào “Nụ cười công sở” và “Ngày Chủ nhật tình nguyện giải quyết thủ tục hành chính”.',
	'Thực hiện Quy chế dân chủ ở cơ quan theo phương châm “dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng”; tăng cường kiểm tra việc thực hiện tại các đơn vị.',
	'Tạo điều kiện để Mặt trận Tổ quốc và các tổ chức chính trị - xã hội giám sát, phản biện xã hội, góp ý xây dựng chính quyền.',
	`Đăng ký hoạt động triển khai hưởng ứng ${theme}.`
];

export const unitTasks = [
	'Tổ chức phổ biến, quán triệt nội dung Kế hoạch này đến toàn thể công chức, viên chức, người lao động của đơn vị để thực hiện.',
	`Đăng ký hoạt động triển khai hưởng ứng ${theme} (mẫu theo Phụ lục II) trước ngày 25/9/2026.`,
	// NOTE planted slip: 25/10/2026 is a Sunday.
	`Tổng hợp báo cáo kết quả thực hiện ${theme} về Văn phòng Sở trước ngày 25/10/2026.`
];

export const officeTasks = [
	'Chủ trì, theo dõi, kiểm tra, giám sát việc thực hiện Kế hoạch này của các phòng, đơn vị trực thuộc Sở.',
	`Tổng hợp đăng ký hoạt động triển khai hưởng ứng ${theme} gửi Ban Tuyên giáo và Dân vận Tỉnh ủy trước ngày 30/9/2026.`,
	`Tổng hợp báo cáo kết quả tổ chức ${theme} gửi Ban Tuyên giáo và Dân vận Tỉnh ủy trước ngày 28/10/2026.`
];

export const closing = `Trên đây là Kế hoạch triển khai các hoạt động ${theme} của Sở Khoa học và Công nghệ./.`;

// NOTE planted slip: last year's label beside every slogan.
export const sloganLabel = 'THÁNG DÂN VẬN NĂM 2025';
export const slogans = [
	'Chào mừng 96 năm Ngày truyền thống công tác dân vận của Đảng (15/10/1930 - 15/10/2026) và 27 năm Ngày Dân vận của cả nước',
	'Cách mạng là sự nghiệp của nhân dân, do nhân dân, vì nhân dân',
	'"Dân vận khéo thì việc gì cũng thành công"',
	'Dễ trăm lần không dân cũng chịu, khó vạn lần dân liệu cũng xong',
	'Trọng dân, gần dân, hiểu dân, học dân và có trách nhiệm với dân',
	'Thực hành dân chủ là cái chìa khóa vạn năng có thể giải quyết mọi khó khăn',
	'Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng',
	'Mỗi công chức là một tuyên truyền viên chuyển đổi số của thôn, tổ dân phố',
	'Lấy sự hài lòng của người dân, doanh nghiệp làm thước đo phục vụ'
];

export const formTitle = 'ĐĂNG KÝ HOẠT ĐỘNG TRIỂN KHAI HƯỞNG ỨNG “THÁNG DÂN VẬN” NĂM 2026';
export const columns = [
	'Stt',
	'Tên nội dung, hoạt động',
	'Thời gian tổ chức, triển khai',
	'Quy mô, phạm vi triển khai',
	'Đối tượng thực hiện hoặc đối tượng thụ hưởng',
	'Mục tiêu hướng đến hoặc dự kiến kết quả đạt được',
	'Ghi chú'
];
