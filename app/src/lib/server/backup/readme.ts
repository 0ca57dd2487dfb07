/** For whoever finds an archive and has no Khéo at hand. */
export const readme = `BẢN SAO LƯU CỦA KHÉO

Phục hồi: kheo restore TỆP-NÀY
Tệp là tar nén gzip, có thể mã hóa theo age (age-encryption.org); mở được bằng công cụ thường:
  age -d -i TỆP-KHÓA sao-luu.tar.gz.age | tar xz
  rows/LƯỢC-ĐỒ.BẢNG/000001…  các dòng của bảng, dạng văn bản của lệnh COPY trong Postgres; nối các phần theo thứ tự
  files/CƠ-QUAN/SHA256       các tệp, tên là mã băm của nội dung
  manifest.json              cột, số dòng, mã băm của từng bảng; các bước tạo bảng. Tệp sao lưu không có mục này là chưa trọn vẹn
Không có trong bản sao lưu: KHEO_SECRET, KHEO_MASTER_KEY (thư mục secrets), chứng thư số, các thiết lập. Phải cất riêng.

A BACKUP OF KHÉO

To restore: kheo restore THIS-FILE
A gzipped tar, possibly encrypted with age; rows are text for COPY … FROM, files bear the SHA-256 of their content, and manifest.json comes last:
an archive without it is not whole. KHEO_SECRET, KHEO_MASTER_KEY, certificates and settings are not in it and must be kept elsewhere.
`;
