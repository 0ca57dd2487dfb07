import { calendarVi } from '../../calendar/words/vi.ts';
import { layoutVi } from './layout-vi.ts';
import type { FindingMessages } from './messages.ts';
import { sloganWords } from './slogan-words.ts';

const { date, day, rest, workingDays } = calendarVi;

export const findingsVi = {
	'year-mismatch': ({ year, expected, count }) =>
		`${count === 1 ? 'Có 1 chỗ' : `Có ${count} chỗ`} ghi năm ${year} trong khi kế hoạch là của năm ${expected}; đề nghị sửa thành ${expected}.`,
	'number-blank': ({ symbol }) => `Số văn bản còn để trống${symbol ? ` (…/${symbol})` : ''}; văn thư điền sau khi ký.`,
	'date-blank': ({ month, year }) =>
		month && year ? `Ngày ban hành còn để trống (tháng ${month} năm ${year}); điền khi ký.` : 'Ngày, tháng ban hành còn để trống; điền khi ký.',
	'deadline-unreadable': ({ words }) => `Chưa hiểu thời hạn “${words}”; đề nghị chọn ngày cụ thể.`,
	'deadline-printed-on-rest-day': ({ words, day: printed, reason }) => `Hạn “${words}” ghi vào ${day(printed)} (${restWords(reason)}); nên rà lại ngày này.`,
	'deadline-ends-on-rest-day': ({ words, due, advised, reason }) => `Hạn “${words}” kết thúc vào ${day(due)}${holiday(reason)}; nên gửi trong ${day(advised)}.`,
	'deadline-before-issue': ({ words, due, issued }) =>
		`Hạn “${words}” kết thúc ${day(due, withYear)}, trước cả ngày ban hành (sớm nhất ${date(issued, withYear)}); đề nghị sửa hạn hoặc ngày.`,
	'deadline-after-upper': ({ lowerWords, lowerDue, upperWords, upperDue, receiver, superior }) =>
		superior
			? `Kế hoạch hứa gửi ${receiver || 'cấp trên'} “${lowerWords}” (hết ${day(lowerDue)}), muộn hơn hạn của ${superior} (hết ${day(upperDue)}); đề nghị rút ngắn.`
			: `Các đơn vị được gửi “${lowerWords}” (hết ${day(lowerDue)}), muộn hơn hạn của ${receiver} “${upperWords}” (hết ${day(upperDue)}); đề nghị sửa một trong hai.`,
	'deadline-slack': ({ lowerDue, upperDue, receiver, days }) =>
		days === 0
			? `${receiver} không còn ngày làm việc nào để tổng hợp (từ sau ${day(lowerDue)} đến hết ${day(upperDue)}); nên lùi hạn gửi lên hoặc rút hạn của các đơn vị.`
			: `${receiver} có ${workingDays(days)} để tổng hợp, từ sau ${day(lowerDue)} đến hết ${day(upperDue)}.`,
	'sign-by': ({ kind, from, before, last, days, leftFrom, leftTo }) =>
		days === 0 || leftFrom === '' || leftTo === ''
			? `Ký từ ${from ? date(from) : 'nay'} thì các đơn vị không còn ngày làm việc nào trước ${date(before)}; đề nghị lùi hạn đầu tiên.`
			: `${kind ?? 'Kế hoạch'} phải ký ${from ? `từ ${date(from)} đến ` : ''}trước ${date(before)}; ký ngày ${date(last)} thì các đơn vị còn ${workingDays(days)} (${span(leftFrom, leftTo)}).`,
	'anniversary-wrong': ({ printed, expected, since, until }) =>
		`Ghi ${printed} năm, nhưng từ ${since} đến ${until} là ${expected} năm; đề nghị sửa thành ${expected}.`,
	'slogan-differs': ({ printed, original, superior }) =>
		`Khẩu hiệu “${printed}” khác bản của ${superior}: “${original}”; đề nghị ghi đúng nguyên văn${differing(printed, original)}.`,
	'symbol-broken': ({ printed, canonical }) => `Số, ký hiệu “${printed}” thừa dấu cách; viết liền là “${canonical}”.`,
	'citation-incomplete': ({ kind, number, missing, nested }) =>
		nested
			? `${kind || 'Văn bản'} ${number} nằm trong tên văn bản khác, không ghi ${partsVi(missing)}; chỉ cần sửa nếu trích tên chưa đúng.`
			: `${kind || 'Văn bản'} ${number} viện dẫn lần đầu còn thiếu ${partsVi(missing)}; đề nghị ghi đủ.`,
	'appendix-missing': ({ label }) => `Văn bản nhắc đến ${label} nhưng không thấy kèm theo; đề nghị bổ sung hoặc bỏ chỗ nhắc.`,
	'appendix-unmentioned': ({ label }) => `${label} có kèm theo nhưng nội dung không nhắc đến; đề nghị thêm chỉ dẫn “(theo ${label})”.`,
	'recipient-inferred': ({ recipient, because }) => `Không ghi gửi về đâu; suy ra là ${recipient} từ câu “${because}”. Đề nghị xác nhận.`,
	'period-missing': ({ from, to }) =>
		from && to
			? `Kế hoạch không ghi thời gian bắt đầu và kết thúc đợt; suy ra từ ${date(from)} đến ${date(to, withYear)}, đề nghị xác nhận.`
			: 'Kế hoạch không ghi thời gian bắt đầu và kết thúc đợt; đề nghị cho biết.',
	'wording-mixed': ({ first, second }) => `Một nhóm đơn vị có hai cách ghi: “${first}” và “${second}”; nên dùng một cách.`,
	'end-mark-spaced': () => 'Dấu kết thúc “./.” viết liền sau chữ cuối, không có dấu cách.',
	'date-impossible': ({ printed, month, days }) => `Không có ngày ${printed}${days === 0 ? '' : ` (tháng ${month} có ${days} ngày)`}; đề nghị ghi lại.`,
	'weekday-wrong': ({ printed, date: said, right, day: named }) =>
		`“${printed}” ngày ${said} không khớp: ${date(named, withYear)} là ${right}; đề nghị sửa thứ hoặc ngày.`,
	'citation-after-issue': ({ kind, number, date: dated }) =>
		`${kind || 'Văn bản'} ${number} ghi ngày ${date(dated, withYear)}, sau ngày ban hành văn bản này; đề nghị kiểm tra lại ngày.`,
	'citation-dates-differ': ({ kind, number, first, second }) =>
		`${kind || 'Văn bản'} ${number} chỗ ghi ngày ${date(first, withYear)}, chỗ ghi ngày ${date(second, withYear)}; đề nghị thống nhất.`,
	'citation-year-differs': ({ kind, number, date: dated }) =>
		`${kind || 'Văn bản'} ${number} lại ghi ban hành ngày ${date(dated, withYear)}; năm trong số, ký hiệu và năm ban hành phải là một.`,
	'section-number-broken': ({ previous, printed, expected, above }) =>
		previous === ''
			? `Mục đầu tiên đánh số “${printed}”; thiếu “${expected}”.`
			: previous === printed
				? `${under(above)}“${printed}” được đánh hai lần liền nhau; mục sau là “${expected}”.`
				: `${under(above)}Sau “${previous}” là “${printed}”; đúng thứ tự là “${expected}”.`,
	'appendix-number-broken': ({ previous, printed }) => `Sau Phụ lục ${previous} là Phụ lục ${printed}; đề nghị đánh số lại.`,
	'appendix-number-arabic': ({ printed, expected }) => `Phụ lục đánh số ${printed}; từ hai phụ lục trở lên dùng chữ số La Mã (${expected}).`,
	'signature-capacity-wrong': ({ problem, onBehalfOf, position }) =>
		problem === 'deputy-alone'
			? `“${position}” ký mà không ghi KT. trước chức vụ cấp trưởng; đề nghị bổ sung.`
			: problem === 'for-deputy'
				? `KT. đứng trước “${onBehalfOf}”; KT. ghi trước chức vụ của cấp trưởng.`
				: `Ghi “KT. ${onBehalfOf}” mà bên dưới không có chức vụ cấp phó; cấp trưởng ký thì bỏ KT., cấp phó ký thì ghi đúng chức vụ.`,
	'file-copy-missing': () => 'Nơi nhận chưa có dòng “Lưu”; đề nghị thêm “Lưu: VT, …”.',
	'citation-replaced': ({ kind, number, until, replacedBy }) =>
		`${kind || 'Văn bản'} ${number} hết hiệu lực từ sau ${date(until, withYear)}${replacedBy === '' ? '' : `, được thay bằng ${replacedBy}`}; đề nghị viện dẫn văn bản đang có hiệu lực.`,
	'citation-amended': ({ kind, number, until, replacedBy }) =>
		`${kind || 'Văn bản'} ${number} được sửa đổi, bổ sung sau ${date(until, withYear)}${replacedBy === '' ? '' : `, bởi ${replacedBy}`}; đề nghị soát lại điều khoản và ghi cả văn bản sửa đổi.`,
	'name-not-valid': ({ printed, since, until, successor, source, certain }) =>
		until
			? `“${printed}” chỉ dùng đến ${date(until, withYear)}${successor === '' ? '' : `, nay là ${successor}`} (${source})${certain ? '; đề nghị ghi tên hiện hành.' : '; đề nghị kiểm tra lại.'}`
			: `“${printed}” chỉ có từ ${since ? date(since, withYear) : 'sau này'} (${source}); đề nghị ghi tên dùng vào ngày ban hành.`,
	'leftover-soldiers': ({ issuer }) => `${issuer} không có “chiến sĩ”; câu này có thể chép từ văn bản của tỉnh, đề nghị xem lại đối tượng.`,
	'leftover-province': ({ printed, own }) => `Văn bản của ${own} nhưng còn ghi ${printed}; đề nghị sửa tên tỉnh.`,
	'leftover-issuer': ({ printed, own }) => `Câu kết ghi “${printed}” trong khi văn bản do ${own} ban hành; đề nghị sửa.`,
	'self-reference-differs': ({ printed, expected }) =>
		`Dòng “kèm theo” dưới phụ lục ghi “${printed}” trong khi văn bản này là “${expected}”; đề nghị sửa cho khớp.`,
	'spelling-mixed': ({ printed, expected }) => `Vừa viết “${printed}” vừa viết “${expected}”; nên dùng một cách.`,
	'word-doubled': ({ printed, expected }) => `Lặp từ “${printed}”; chỉ cần “${expected}”.`,
	'capital-people': ({ printed, expected, count }) => `${times(count)}“${printed}” viết là “${expected}”.`,
	'capital-weekday': ({ printed, expected, count }) => `${times(count)}“${printed}” viết là “${expected}”.`,
	'capital-clause': ({ printed, expected, count }) => `${times(count)}“${printed}” viết là “${expected}” khi viện dẫn.`,
	'capital-kind': ({ printed, expected, count }) => `${times(count)}“${printed}” viết là “${expected}” khi nói đến một văn bản cụ thể.`,
	'capital-post': ({ printed, expected, count }) => `${times(count)}“${printed}” viết là “${expected}” khi đi liền tên người.`,
	'capital-congress': ({ printed, expected, count }) => `${times(count)}“${printed}” viết là “${expected}”.`,
	'table-total-wrong': ({ column, printed, expected }) =>
		`Dòng tổng${column === '' ? '' : ` cột “${column}”`} ghi ${printed}, cộng các dòng được ${expected}; đề nghị kiểm tra lại.`,
	'unit-two-names': ({ first, second }) => `“${first}” và “${second}” có vẻ là một đơn vị; nên dùng một tên, nếu viết tắt thì giải thích ở lần đầu.`,
	'citation-repeated-in-full': ({ kind, number }) => `${kind} ${number} đã viện dẫn đầy đủ ở trên; các lần sau chỉ cần tên loại và số, ký hiệu.`,
	'citation-symbol-missing': ({ printed, number }) => `“${printed}” thiếu ký hiệu; ghi đủ là ${number}.`,
	'citation-kind-differs': ({ kind, number, expected }) => `Ghi là ${kind} nhưng ký hiệu ${number} là của ${expected}; đề nghị kiểm tra lại.`,
	'symbol-form-wrong': ({ printed, expected }) => `Số, ký hiệu “${printed}” ghi chưa đúng dạng; đúng là “${expected}”.`,
	'citation-symbols-differ': ({ kind, first, second }) => `Cùng một ${kind} nhưng chỗ ghi ${first}, chỗ ghi ${second}; đề nghị thống nhất ký hiệu.`,
	...layoutVi
} satisfies FindingMessages;

const withYear = { year: true };
const parts: Readonly<Record<string, string>> = { date: 'ngày ban hành', issuer: 'cơ quan ban hành', about: 'trích yếu' };

function partsVi(missing: string): string {
	return missing
		.split(',')
		.map((part) => parts[part] ?? part)
		.join(', ');
}

function under(above: string): string {
	return above === '' ? '' : `Mục ${above}: `;
}

function times(count: number): string {
	return count === 1 ? '' : `${count} chỗ `;
}

/** A weekend needs no explanation, a holiday does. */
function holiday(reason: string): string {
	return reason === 'weekend' ? '' : ` (${restWords(reason)})`;
}

function restWords(reason: string): string {
	return (rest as Readonly<Record<string, string>>)[reason] ?? 'ngày nghỉ';
}

function span(from: Parameters<typeof day>[0], to: Parameters<typeof day>[0]): string {
	return from === to ? day(from) : `từ ${day(from)} đến ${day(to)}`;
}

/** “ (ghi “giặc”, nguyên văn “thù”)”; silent when only marks differ. */
function differing(printed: string, original: string): string {
	const words = sloganWords(printed, original, (own, theirs) =>
		own === '' ? `thiếu “${theirs}”` : theirs === '' ? `thừa “${own}”` : `ghi “${own}”, nguyên văn “${theirs}”`
	);
	return words === '' ? '' : ` (${words})`;
}
