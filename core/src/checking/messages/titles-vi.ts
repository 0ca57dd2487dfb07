import type { FindingTitles } from './messages.ts';

/** Names of the rules on the settings page. */
export const findingTitlesVi = {
	'year-mismatch': 'Năm còn sót từ kế hoạch cũ',
	'number-blank': 'Số văn bản để trống',
	'date-blank': 'Ngày ban hành để trống',
	'deadline-unreadable': 'Thời hạn không rõ',
	'deadline-printed-on-rest-day': 'Hạn ghi vào ngày nghỉ',
	'deadline-ends-on-rest-day': 'Hạn kết thúc vào ngày nghỉ',
	'deadline-before-issue': 'Hạn trước ngày ban hành',
	'deadline-after-upper': 'Hạn của cấp dưới sau hạn của cấp trên',
	'deadline-slack': 'Thời gian còn lại để tổng hợp',
	'sign-by': 'Ngày ký muộn nhất',
	'anniversary-wrong': 'Số năm kỷ niệm sai',
	'slogan-differs': 'Khẩu hiệu khác bản của cấp trên',
	'symbol-broken': 'Số, ký hiệu thừa dấu cách',
	'citation-incomplete': 'Viện dẫn lần đầu chưa đủ',
	'appendix-missing': 'Phụ lục được nhắc nhưng không kèm theo',
	'appendix-unmentioned': 'Phụ lục kèm theo nhưng không được nhắc',
	'recipient-inferred': 'Nơi nhận sản phẩm do suy ra',
	'period-missing': 'Thiếu thời gian bắt đầu, kết thúc',
	'wording-mixed': 'Một nhóm đơn vị, hai cách ghi',
	'end-mark-spaced': 'Dấu “./.” cách chữ cuối',
	'date-impossible': 'Ngày không có thật',
	'weekday-wrong': 'Thứ không khớp với ngày',
	'citation-after-issue': 'Văn bản viện dẫn có ngày sau ngày ban hành',
	'citation-dates-differ': 'Một văn bản, hai ngày',
	'citation-year-differs': 'Năm trong số, ký hiệu khác năm ban hành'
} satisfies FindingTitles;
