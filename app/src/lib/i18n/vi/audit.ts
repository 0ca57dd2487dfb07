/** What stands in the log where a person's value cannot be shown. */
export const audit = {
	sealed: 'dữ liệu cá nhân, đã niêm phong',
	erased: 'đã xóa theo yêu cầu',
	unreadable: 'không đọc được: thiếu khóa của bản cài đặt này'
};
