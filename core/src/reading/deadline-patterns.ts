import { firstDay, fullDay } from './dates.ts';
import { listed } from './listed.ts';

/** Words that say a day is the last: as plans, letters and directives use them. */
const lastWords = [
	...listed('[Cc]hậm nhất, [Mm]uộn nhất, [Tt]rễ nhất, [Kk]hông muộn hơn, [Kk]hông chậm hơn, [Kk]hông trễ hơn, [Kk]hông quá, [Hh]ạn cuối, [Hh]ạn chót'),
	String.raw`[Tt]hời hạn(?:\s+\p{L}+){0,4}?`,
	String.raw`[Hh]ạn(?:\s+\p{L}+){0,3}?`,
	'[Tt]rước hạn'
];
const weekday = String.raw`(?:(?:[Tt]hứ\s(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)|[Cc]hủ\s[Nn]hật)\s*,?\s*)?`;
const time = String.raw`(?:(?<hour>\d{1,2})\s*(?:giờ|h|g|:)\s*(?<minute>\d{2})?\s*(?:phút|['’′])?\s*,?\s*)?`;
const dayWord = String.raw`(?:hết\s+)?${weekday}(?:ngày\s+)?`;
const yearly = String.raw`(?!\s+(?:của\s+)?(?:h[ằà]ng|mỗi)\s+năm)`;
const dayMonth = String.raw`\d{1,2}(?:\s?[/-]\s?|\s+tháng\s+)\d{1,2}(?!\s*[/\d.-]*\d{4})(?![\d/])${yearly}`;
const month = String.raw`(?:[Cc]uối\s+|[Đđ]ầu\s+|[Gg]iữa\s+)?[Tt]háng\s+(?:\d{1,2})(?:\s*(?:[-–,]|và|đến)\s*\d{1,2})?(?:\s*[/-]\s*|\s+năm\s+)(?:19|20)\d{2}`;
const quarter = String.raw`[Qq]u[ýí]\s+(?:IV|I{1,3}|[1-4])(?:\s*(?:[,-]|và)\s*(?:IV|I{1,3}|[1-4]))*\s*(?:[/-]\s*|năm\s+)?(?:(?:19|20)\d{2})?`;
const year = String.raw`(?:[Cc]uối\s+)?[Nn]ăm\s+(?:19|20)\d{2}`;
const when = `(?:(?<day>${fullDay})|(?<dayMonth>${dayMonth}))`;
const latest = `(?:${lastWords.join('|')})(?:\\s+(?:là|vào|đến|trong|hết|cùng))*\\s*:?\\s*`;
const rhythm = String.raw`(?:[Đđ]ịnh k[ỳì](?:\s+h[ằà]ng)?|[Hh][ằà]ng|[Mm]ỗi)\s+(?:năm|quý|tháng|tuần|ngày|6 tháng|06 tháng|sáu tháng)`;
const dayOfRhythm = String.raw`trước ngày \d{1,2}(?:\s*(?:tháng|/)\s*\d{1,2})?(?![\d/]|\s+tháng|\s+năm\s+\d)`;

/** Ways in which plans say until when, strongest first; `needs` is a cheap look before the search. Groups: day, dayMonth, hour, minute, span; `said`: the words are only these. */
export const deadlinePatterns = [
	{
		relation: 'every',
		needs: /[Đđ]ịnh k|[Hh][ằà]ng\s|[Hh]àng\s|[Mm]ỗi\s/u,
		pattern: new RegExp(
			`${rhythm}(?:[^.;]{0,40}?${dayOfRhythm})?|(?:[Tt]rước|[Vv]ào) ngày \\d{1,2}(?:\\s*(?:tháng|/)\\s*\\d{1,2})?\\s+(?:của\\s+)?(?:h[ằà]ng|của|mỗi)\\s+(?:tháng|quý|năm)`,
			'gu'
		)
	},
	{ relation: 'before', needs: /[Tt]rước\s/u, pattern: new RegExp(`[Tt]rước\\s+${time}${dayWord}${when}`, 'gu') },
	{
		relation: 'between',
		needs: /[Tt]ừ\s+(?:ngày\s+)?\d/u,
		pattern: new RegExp(`[Tt]ừ\\s+(?:ngày\\s+)?(?<from>${firstDay})\\s*(?:[-–]|đến)\\s*(?:hết\\s+)?(?:ngày\\s+)?(?<day>${fullDay})`, 'gu')
	},
	{
		relation: 'by',
		needs: /[Hh]ết\s|(?:hậm|uộn|rễ) nhất|[Hh]ạn[\s:]|hông (?:quá|muộn|chậm|trễ)|rong ngày/u,
		pattern: new RegExp(`(?:${latest}|[Đđ]ến\\s+hết\\s+|[Hh]ết\\s+|(?:[Xx]ong\\s+)?[Tt]rong\\s+(?=ngày))(?:trước\\s+)?${time}${dayWord}${when}`, 'gu')
	},
	{ relation: 'on', needs: /ào\s+(?:hồi|lúc|ngày|\d)/u, pattern: new RegExp(`[Vv]ào\\s+(?:hồi\\s+|lúc\\s+)?${time}ngày\\s+(?<day>${fullDay})`, 'gu') },
	{
		relation: 'by',
		needs: /[Đđ]ến\s|oàn thành|[Xx]ong\s/u,
		pattern: new RegExp(
			`[Đđ]ến\\s+(?:ngày\\s+)?(?<day>${fullDay})(?=,?\\s+(?:phải|cơ bản|hoàn thành|đạt|xong|kết thúc|có 100|100|\\d+%))|(?:[Hh]oàn thành|[Xx]ong)(?:\\s[^.;:\\d]{0,100}?)?\\s(?<said>ngày\\s+(?<done>${fullDay}))`,
			'gu'
		)
	},
	{
		relation: 'relative',
		needs: /\d\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng|tuần)/u,
		pattern:
			/(?:[Tt]rong (?:thời hạn|vòng|thời gian)|[Cc]hậm nhất|[Ss]au|[Tt]rước)\s+(?:là\s+)?\d{1,3}\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng|tuần)(?:\s+làm việc)?(?:\s*,?\s*(?:kể từ|sau|trước|tính từ)[^.;,]{0,80})?/gu
	},
	{
		relation: 'in',
		needs: /[Tt]háng\s|[Qq]u[ýí]\s|[Nn]ăm\s/u,
		pattern: new RegExp(
			`(?:(?:[Tt]rong|[Xx]ong|[Vv]ào|[Tt]rước|[Hh]oàn thành|[Đđ]ến)\\s*|(?<=[Tt]hời (?:gian|hạn)[^:.;]{0,30}:\\s*))(?:trong\\s+)?(?<span>${month}|${quarter}|${year})`,
			'gu'
		)
	}
] as const;

/** "Chậm nhất" and the like, at the end of what stands before "trước ngày …": it belongs to the words. */
export const latestBefore = new RegExp(`(?:${latest})$`, 'u');

/** A line that says when and nothing else: "Thời gian hoàn thành: Ngày 09/11/2015", or a cell of a table's time column. */
export const timeLine = new RegExp(
	`^\\s*(?:[-+•*]\\s*)?(?:[Tt]hời (?:gian|hạn|điểm)[^:.;]{0,40}:|[Hh]oàn thành|[Xx]ong)?\\s*(?:(?:[Tt]rong|[Nn]gày|[Vv]ào)\\s+)*(?:(?<day>${fullDay})|(?<span>${month}|${quarter}|${year})|(?:[Tt]uần\\s+\\d{1,2}\\s*)?\\(?(?:\\d{1,2}/\\d{1,2}\\s*[-–]\\s*)?(?<brief>\\d{1,2}/\\d{1,2})(?=\\)?\\s*$))`,
	'u'
);
