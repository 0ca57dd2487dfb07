/** What stands in the log where a person's value cannot be shown. */
export const audit = {
	erased: 'đã xoá theo yêu cầu',
	unreadable: 'không đọc được: thiếu khóa của bản cài đặt này'
};
