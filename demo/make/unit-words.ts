/** What the sample units register: name, time, scope, people, result, note. Written for this project. */
export type Entry = readonly [name: string, time: string, scope: string, people: string, result: string, note?: string];

export const office: readonly Entry[] = [
	['Phổ biến, quán triệt Kế hoạch và các văn bản của Tỉnh ủy về công tác dân vận tại Hội nghị giao ban cơ quan', '28/9/2026', 'Toàn Sở', 'Công chức, viên chức, người lao động', '100% công chức, viên chức được phổ biến'],
	['Hội nghị đối thoại giữa lãnh đạo Sở với doanh nghiệp khoa học và công nghệ', 'Ngày 08/10/2026', 'Cấp Sở, khoảng 80 đại biểu', 'Doanh nghiệp khoa học và công nghệ trên địa bàn tỉnh', 'Trả lời tại chỗ ít nhất 90% ý kiến, phần còn lại trả lời bằng văn bản trong 10 ngày', 'Phối hợp Phòng Quản lý công nghệ và đổi mới sáng tạo'],
	['Treo băng rôn, đăng khẩu hiệu trên trang thông tin điện tử và màn hình sảnh trụ sở', 'Từ 01/10 đến 31/10/2026', 'Trụ sở Sở', 'Công chức, người dân đến giao dịch', '05 băng rôn, 09 khẩu hiệu'],
	['Khảo sát mức độ hài lòng của người dân tại bộ phận tiếp nhận và trả kết quả', 'Tháng 10/2026', 'Bộ phận tiếp nhận và trả kết quả', 'Người dân, doanh nghiệp', 'Tối thiểu 150 phiếu'],
	['Rà soát, niêm yết công khai thủ tục hành chính đã đơn giản hóa', 'Trước 15/10/2026', 'Toàn bộ lĩnh vực của Sở', 'Người dân, doanh nghiệp', 'Niêm yết 100% thủ tục']
];

export const finance: readonly Entry[] = [
	['Công khai dự toán, quyết toán kinh phí quý III năm 2026 trước tập thể cơ quan', '10/10/2026', '', 'Công chức, người lao động', 'Mọi khoản chi được giải trình tại chỗ'],
	['Hướng dẫn thủ tục thanh toán đề tài cho các nhóm nghiên cứu', 'Ngày 13 và 14/10/2026', '', 'Chủ nhiệm đề tài, kế toán đơn vị chủ trì', 'Giảm 30% hồ sơ phải trả lại'],
	['Thăm, tặng quà gia đình chính sách tại phường Kinh Bắc', '17/10/2026', '', '05 gia đình chính sách', '05 suất quà']
];

export const science: readonly Entry[] = [
	['Tọa đàm “Nghe nông dân nói về đề tài khoa học”', '06/10/2026', 'Xã Lương Tài', 'Nông dân, hợp tác xã trồng cà rốt', '<ol><li>Ghi nhận nhu cầu nghiên cứu</li><li>Đề xuất ít nhất 02 nhiệm vụ cấp tỉnh năm 2027</li></ol>', ''],
	['Tuyên truyền kết quả đề tài đã nghiệm thu', 'Tháng 10/2026', 'Các xã đã thụ hưởng kết quả', 'Người dân nơi triển khai', '<ol><li>06 tin, bài</li><li>01 phóng sự phát thanh xã</li></ol>', 'Phối hợp đài xã'],
	['Tiếp nhận, trả lời kiến nghị của các nhà khoa học trẻ', 'Từ ngày 05/10 đến ngày 20/10/2026', 'Toàn tỉnh', 'Nhà khoa học trẻ, sinh viên', '100% kiến nghị được trả lời', ''],
	['Sinh hoạt chuyên đề tư tưởng Hồ Chí Minh về công tác dân vận', '15/10/2026', 'Phòng', '09 công chức', 'Mỗi công chức đăng ký 01 việc làm theo', '']
];

export const technology: readonly Entry[] = [
	['Hội nghị đối thoại với doanh nghiệp khoa học và công nghệ', '08/10/2026', 'Cấp Sở', 'Doanh nghiệp khoa học và công nghệ', 'Tháo gỡ vướng mắc về chuyển giao công nghệ', 'Văn phòng Sở chủ trì'],
	['Lớp tập huấn sử dụng sàn giao dịch công nghệ', '20/10/2026', 'Cụm xã phía Bắc tỉnh', 'Hợp tác xã, hộ sản xuất', '60 học viên'],
	['Lớp tập huấn sử dụng sàn giao dịch công nghệ', '22/10/2026', 'Cụm xã phía Nam tỉnh', 'Hợp tác xã, hộ sản xuất', '60 học viên'],
	['Trao đổi với sinh viên về khởi nghiệp đổi mới sáng tạo', '24/10/2026', '02 trường cao đẳng', 'Sinh viên năm cuối', '200 lượt sinh viên tham dự']
];

export const digital: readonly Entry[] = [
	['Ra quân tổ công nghệ số cộng đồng giúp người cao tuổi cài đặt VNeID', 'Các ngày Chủ nhật tháng 10/2026', '10 thôn, tổ dân phố', 'Người cao tuổi', '500 người được hướng dẫn'],
	['Phát động phong trào “Mỗi nhà một người biết dịch vụ công trực tuyến”', '02/10/2026', 'Toàn tỉnh', 'Hộ gia đình', '70% số thôn hưởng ứng'],
	['Livestream giải đáp về dịch vụ công trực tuyến', '16/10/2026', 'Trên trang mạng xã hội của Sở', 'Người dân', 'Ít nhất 3.000 lượt xem']
];

export const security: readonly Entry[] = [
	['Tuyên truyền phòng chống lừa đảo trên không gian mạng', 'Từ 10/10 - 20/10/2026', '20 tổ dân phố', 'Người dân, nhất là phụ nữ, người cao tuổi', '20 buổi, 1.200 lượt người nghe'],
	['Kiểm tra, khắc phục lỗ hổng trên cổng dịch vụ công', 'Quý IV/2026', 'Hệ thống của Sở', 'Người dùng dịch vụ công', 'Không để lộ dữ liệu cá nhân'],
	['Tiếp nhận phản ánh tin nhắn rác qua đường dây nóng', 'Thường xuyên', 'Toàn tỉnh', 'Người dân', 'Xử lý trong 02 ngày làm việc']
];

export const standards: readonly Entry[] = [
	['Kiểm tra miễn phí cân đối chứng tại chợ', '09/10/2026', '06 chợ trung tâm', 'Chi cục', 'Tiểu thương, người tiêu dùng', '300 cân được kiểm tra'],
	['Tư vấn ghi nhãn hàng hóa cho làng nghề', 'Tháng 10/2026', 'Làng nghề Đồng Kỵ, Phù Lãng', 'Chi cục', 'Cơ sở sản xuất', '40 cơ sở'],
	['Phát tờ rơi nhận biết xăng dầu đong đúng', '12/10/2026', '15 cửa hàng xăng dầu', 'Chi cục, Đoàn thanh niên', 'Người tiêu dùng', '2.000 tờ rơi'],
	['Hưởng ứng Ngày Tiêu chuẩn thế giới 14/10', '14/10/2026', 'Trụ sở Chi cục', 'Công chức, viên chức', 'Doanh nghiệp', '01 hội thảo 50 đại biểu']
];

export const application: readonly Entry[] = [
	['Chuyển giao chế phẩm vi sinh xử lý rơm rạ', '05/10/2026', 'Xã Gia Bình', 'Nông dân', '100 hộ áp dụng'],
	['Cấp cây giống cho trường học', '11/10/2026', '03 trường tiểu học', 'Học sinh', '300 cây xanh'],
	['Tư vấn kỹ thuật qua điện thoại', 'Hằng tuần', 'Toàn tỉnh', 'Nông dân', '150 lượt tư vấn']
];

export const information: readonly Entry[] = [
	['Xây dựng chuyên mục về công tác dân vận trên cổng thông tin', '30/9/2026', 'Cổng thông tin của Sở', 'Người dân', '12 tin, bài'],
	['Ngày Chủ nhật tình nguyện giải quyết thủ tục hành chính', '11/10/2026', 'Bộ phận tiếp nhận và trả kết quả', 'Người dân, doanh nghiệp', 'Giải quyết 40 hồ sơ'],
	['Hỗ trợ trường học vùng khó sửa chữa máy tính', '18/10/2026', '04 trường trung học cơ sở', 'Học sinh, giáo viên', '80 máy tính hoạt động lại'],
	['Trực hỗ trợ kỹ thuật họp trực tuyến đến xã', 'Cả đợt', '100% xã, phường', 'Cán bộ xã, phường', 'Không gián đoạn cuộc họp'],
	['Thu gom pin, thiết bị điện tử cũ', '25/10/2026', 'Trụ sở Trung tâm', 'Viên chức, người dân', '100 kg rác điện tử']
];

export const tradeUnion: readonly Entry[] = [
	['Hiến máu tình nguyện', '10/10/2026', 'Toàn Sở', 'Đoàn viên công đoàn', '50 đơn vị máu'],
	['Thăm hỏi đoàn viên có hoàn cảnh khó khăn', 'Tháng 10/2026', 'Công đoàn Sở', '07 đoàn viên', '07 suất quà'],
	['Phong trào “Nụ cười công sở”', '01/10 - 31/10/2026', 'Các phòng, đơn vị', 'Công chức, viên chức', 'Không có phản ánh về thái độ phục vụ']
];

export const youth: readonly Entry[] = [
	['Tình nguyện làm sạch đường hoa xã kết nghĩa', '04/10/2026', 'Xã Phật Tích', '40 đoàn viên', '02 km đường'],
	['Lớp học “Trẻ em an toàn trên mạng”', '17/10/2026', '02 trường trung học cơ sở', 'Học sinh lớp 6, lớp 7', '240 học sinh'],
	['Hiến máu tình nguyện', '10/10/2026', 'Toàn Sở', 'Đoàn viên thanh niên, công đoàn', '50 đơn vị máu', 'Cùng Công đoàn Sở']
];
