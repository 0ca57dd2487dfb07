export const fileLimits = {
	file: 'Tệp lớn hơn mức cho phép (50 MB) nên chưa gửi. Xin giảm cỡ ảnh trong tệp hoặc tách thành nhiều tệp rồi chọn lại.',
	photo: 'Ảnh lớn hơn mức cho phép (12 MB) nên chưa gửi. Những gì đã điền vẫn còn; xin chụp lại ở cỡ nhỏ hơn hoặc giảm cỡ ảnh rồi chọn lại.'
};
