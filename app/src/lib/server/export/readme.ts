import type { ExportManifest } from './manifest.ts';

/** For whoever opens the folder in ten years, with or without Khéo. */
export function readmeOf({ agency, madeAt, kheo }: Pick<ExportManifest, 'agency' | 'madeAt' | 'kheo'>): string {
	return `DỮ LIỆU CỦA ${agency.name.toUpperCase()}
Xuất lúc ${madeAt} bằng Khéo ${kheo}. Mọi tệp ở đây đều theo định dạng mở, đọc được không cần Khéo.

csv/            mỗi bảng một tệp CSV (UTF-8), mở bằng phần mềm bảng tính
van-ban/        văn bản đã chốt, đúng từng byte: .docx, .pdf, .xlsx; tên tệp là bảng và mã của dòng
tables/         mỗi bảng một tệp .jsonl, mỗi dòng một đối tượng JSON; kiểu của từng cột ghi trong manifest.json
files/          mọi tệp đã lưu, tên tệp là mã băm SHA-256 của nội dung
manifest.json   cơ quan, phiên bản, bảng, số dòng, mã băm, danh sách tài khoản (không có mật khẩu)

Nạp vào một nơi cài Khéo khác, cùng phiên bản:  kheo import THƯ-MỤC --key-file TỆP-KHÓA
Khóa được in một lần khi xuất. Họ tên trong nhật ký và những gì Khéo khóa riêng nằm dưới khóa ấy; mất khóa thì phần đó không đọc được nữa, phần còn lại vẫn đọc được.
Thư mục này có dữ liệu cá nhân: cất như cất bản gốc.
Không có ở đây: mật khẩu, phiên đăng nhập, lớp xác thực thứ hai, việc nền đang chờ, khóa ký gói gửi cấp trên.
`;
}
