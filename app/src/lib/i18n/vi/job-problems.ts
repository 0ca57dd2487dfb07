/** Refusals about the work beside the web. */
export const jobProblems = {
	'job.not-failed': 'Việc này không còn ở tình trạng hỏng: nó đã được chạy lại, hoặc đã quá một ngày. Chưa làm gì; xin tải lại trang.',
	'job.not-found': 'Không có việc nào như vậy. Xin tải lại trang.',
	'job.running': 'Việc này đang chạy hoặc đang chờ đến lượt. Chưa thêm lần nữa; xin đợi lần này xong.'
};
