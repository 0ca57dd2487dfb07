import { calendarVi } from '../../calendar/words/vi.ts';
import type { RenewalMessages } from './messages.ts';

const { date, day, rest } = calendarVi;
const withYear = { year: true };

export const renewalVi = {
	change: {
		'number-blanked': () => 'Số văn bản để trống; văn thư điền sau khi ký.',
		'day-blanked': () => 'Ngày ký để trống; điền khi ký.',
		'plan-year': ({ year, next }) => `Năm của kế hoạch: ${year} thành ${next}.`,
		'stale-year': ({ year, meant, next }) => `Chỗ này còn sót năm ${year} trong khi kế hoạch là của năm ${meant}; sửa luôn thành ${next}.`,
		'anniversary-count': ({ since, next }) => `Từ ${since} đến ${since + next} là ${next} năm.`,
		'anniversary-year': ({ next }) => `Kỷ niệm được tính đến năm ${next}.`,
		deadline: ({ moved }) => `Hạn giữ nguyên ngày, tháng: ${day(moved, withYear)}.`,
		'deadline-before-rest': ({ ends, reason, last }) =>
			`Hạn rơi vào ${day(ends, withYear)}${holiday(reason)} nên lùi: hết ${day(last)}, ngày làm việc liền trước.`,
		day: ({ moved }) => `Giữ nguyên ngày, tháng: ${day(moved, withYear)}.`,
		weekday: ({ moved }) => `Ngày ấy là ${day(moved, withYear)}.`,
		name: ({ name, until }) => `${name} không còn dùng tên này sau ${date(until, withYear)}.`
	},
	kept: {
		'citation-of-year': ({ number }) => `Chờ văn bản mới thay ${number}.`,
		citation: () => 'Văn bản viện dẫn giữ số và ngày của nó.',
		law: () => 'Tên luật, nghị quyết giữ nguyên.',
		'cited-title': () => 'Nằm trong trích yếu của văn bản viện dẫn.',
		quotation: () => 'Nằm trong lời trích.',
		'anniversary-origin': () => 'Mốc lịch sử để tính năm kỷ niệm.',
		'anniversary-wrong': ({ printed, expected }) => `Bản cũ ghi ${printed} năm nhưng tính ra là ${expected}; không tính tiếp trên số sai.`,
		'anniversary-undated': () => 'Không rõ tính từ năm nào.',
		'anniversary-of-other-year': () => 'Kỷ niệm này không tính đến năm của kế hoạch.',
		'year-span': () => 'Khoảng nhiều năm (nhiệm kỳ, giai đoạn, năm học).',
		'milestone-year': ({ year }) => `Mốc ${year} đặt ra từ ngoài kế hoạch.`,
		'other-year': ({ year }) => `Năm ${year} không phải năm của kế hoạch cũ.`,
		'year-in-name': () => 'Nằm trong tên riêng, ký hiệu, hoặc chỉ là con số.',
		'day-outside-plan': () => 'Ngày đã qua khi kế hoạch cũ ban hành, hoặc của năm khác.',
		'day-without-year': ({ moved }) => (moved ? `Không ghi năm; sẽ là ${day(moved, withYear)}.` : 'Không ghi năm; năm ấy không có ngày này.'),
		parameter: () => 'Số được điền khi in khẩu hiệu của từng năm.',
		'year-unclear': () => 'Chưa rõ kế hoạch của năm nào.'
	},
	open: {
		'year-unknown': () => 'Tiêu đề và ngày ban hành không cho biết kế hoạch của năm nào nên chưa đổi chỗ nào; đề nghị ghi năm vào tiêu đề rồi làm lại.',
		'superior-document': ({ kind, number, issuer }) =>
			`Chờ văn bản năm mới${issuer ? ` của ${issuer}` : ''} thay ${[kind, number].filter(Boolean).join(' ')}: cần số, ngày và trích yếu mới; hạn và khẩu hiệu soát lại theo văn bản ấy.`,
		'superior-slogans': ({ count, superior }) => `${count} khẩu hiệu lấy theo phụ lục của ${superior}: đối chiếu lại khi có bản năm mới.`,
		'deadline-moved': ({ ends, reason, moved, last, unsure }) =>
			`Hạn theo ngày cũ rơi vào ${day(ends, withYear)}${holiday(reason)}${unsure ? ', lịch nghỉ còn chờ thông báo' : ''}; đề xuất ${moved === last ? day(moved) : `ghi “trước ngày ${date(moved)}”, tức hết ${day(last)}`}. Giữ đề xuất hay chọn ngày khác?`,
		'day-on-rest-day': ({ moved, reason }) => `Việc ghi vào ${day(moved, withYear)} rơi đúng ngày nghỉ${holiday(reason)}; có đổi ngày không?`,
		'day-was-free': ({ day: old, moved }) => `Bản cũ chọn ngày nghỉ (${day(old)}), nay thành ngày làm việc (${day(moved)}); có chọn ngày nghỉ khác không?`,
		'anniversary-wrong': ({ printed, expected, next }) => `Bản cũ ghi ${printed} năm, đúng ra là ${expected}; tính tiếp là ${next}. Đề nghị xem lại và sửa.`,
		'anniversary-round': ({ count, next }) =>
			next % 5 === 0
				? `Kỷ niệm ${next} năm là năm tròn hoặc năm lẻ 5: cách tổ chức có thể khác mọi năm.`
				: `${count} năm là năm tròn hoặc năm lẻ 5, còn ${next} năm là năm thường: có giữ nội dung kỷ niệm này không?`,
		'name-ended': ({ name, until, successor }) =>
			successor
				? `${name} không còn dùng tên này sau ${date(until, withYear)}; đề xuất thay bằng ${successor}.`
				: `${name} không còn sau ${date(until, withYear)}; chưa có tên thay, đề nghị cho biết cơ quan nào nhận việc.`,
		'units-ended': ({ names }) => `Không còn hoạt động: ${names.join('; ')}. Việc của ${names.length > 1 ? 'các đơn vị này' : 'đơn vị này'} giao cho ai?`,
		'units-new': ({ names }) => `Thành lập sau kế hoạch cũ: ${names.join('; ')}. Có giao việc không?`,
		signer: ({ position, name }) => `Người ký bản cũ là ${[position, name].filter(Boolean).join(' ')}: lần này ai ký?`,
		'calendar-missing': ({ year }) => `Chưa có lịch nghỉ lễ, Tết năm ${year}: mới tránh được ngày nghỉ hằng tuần, soát lại hạn khi có thông báo.`,
		'appendix-year': ({ year, from, next }) =>
			`Tiêu đề phụ lục ghi năm ${year} mà kế hoạch cũ là của năm ${from}: giữ nguyên, hay đổi theo kế hoạch năm ${next}?`,
		'margin-year': ({ words, year }) => `Đầu trang hoặc chân trang có ghi năm ${year} (“${words}”): sửa trong Word.`
	}
} satisfies RenewalMessages;

/** A weekend needs no explanation, a holiday does. */
function holiday(reason: string): string {
	return reason === 'weekend' ? '' : ` (${(rest as Readonly<Record<string, string>>)[reason] ?? 'ngày nghỉ'})`;
}
