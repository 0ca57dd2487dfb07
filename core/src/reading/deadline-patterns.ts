import { fullDay } from './dates.ts';

const time = String.raw`(?:(?<hour>\d{1,2})\s*(?:giờ|h|g|:)\s*(?<minute>\d{2})?\s*(?:phút)?\s*,?\s*)?`;
const dayWord = String.raw`(?:hết\s+)?(?:ngày\s+)?`;
const dayMonth = String.raw`\d{1,2}(?:\s?[/-]\s?|\s+tháng\s+)\d{1,2}(?!\s*[/\d.-]*\d{4})(?![\d/])`;
const month = String.raw`(?:[Cc]uối\s+|[Đđ]ầu\s+|[Gg]iữa\s+)?[Tt]háng\s+(?:\d{1,2})(?:\s*(?:[-–,]|và|đến)\s*\d{1,2})?(?:\s*[/-]\s*|\s+năm\s+)(?:19|20)\d{2}`;
const quarter = String.raw`[Qq]u[ýí]\s+(?:IV|I{1,3}|[1-4])(?:\s*(?:[,-]|và)\s*(?:IV|I{1,3}|[1-4]))*\s*(?:[/-]\s*|năm\s+)?(?:(?:19|20)\d{2})?`;
const year = String.raw`(?:[Cc]uối\s+)?[Nn]ăm\s+(?:19|20)\d{2}`;
const when = `(?:(?<day>${fullDay})|(?<dayMonth>${dayMonth}))`;
const latest = String.raw`(?:[Cc]hậm nhất|[Mm]uộn nhất|[Hh]ạn cuối|[Kk]hông quá|[Tt]hời hạn(?:\s+\p{L}+){0,4}?|[Hh]ạn(?:\s+\p{L}+){0,3}?|[Tt]rước hạn)(?:\s+(?:là|vào|đến|trong|hết|cùng))*\s*:?\s*`;

/** Ways in which plans say until when, strongest first; `needs` is a cheap look before the search. Groups: day, dayMonth, hour, minute, span. */
export const deadlinePatterns = [
	{ relation: 'before', needs: /[Tt]rước\s/u, pattern: new RegExp(`(?:${latest})?[Tt]rước\\s+${time}${dayWord}${when}`, 'gu') },
	{
		relation: 'between',
		needs: /[Tt]ừ\s.*(?:[-–]|đến)/u,
		pattern: new RegExp(
			`[Tt]ừ\\s+(?:ngày\\s+)?(?<from>${fullDay}|\\d{1,2}(?:\\s?/\\s?\\d{1,2})?)\\s*(?:[-–]|đến)\\s*(?:hết\\s+)?(?:ngày\\s+)?(?<day>${fullDay})`,
			'gu'
		)
	},
	{
		relation: 'by',
		needs: /[Hh]ết\s|nhất|[Hh]ạn|quá\s/u,
		pattern: new RegExp(`(?:${latest}|[Đđ]ến\\s+hết\\s+|[Hh]ết\\s+)(?:trước\\s+)?${time}${dayWord}${when}`, 'gu')
	},
	{ relation: 'on', needs: /ào\s+(?:hồi|lúc|ngày|\d)/u, pattern: new RegExp(`[Vv]ào\\s+(?:hồi\\s+|lúc\\s+)?${time}ngày\\s+(?<day>${fullDay})`, 'gu') },
	{
		relation: 'every',
		needs: /[Đđ]ịnh k|[Hh][ằà]ng\s|[Hh]àng\s/u,
		pattern:
			/(?:[Đđ]ịnh k[ỳì]|[Hh][ằà]ng|[Hh]àng)\s+(?:năm|quý|tháng|tuần|ngày|6 tháng|06 tháng|sáu tháng)(?:[^.;]{0,40}?trước ngày \d{1,2}(?:\s*(?:tháng|\/)\s*\d{1,2})?(?!\s*\/?\d))?|trước ngày \d{1,2}\s+(?:h[ằà]ng|của)\s+tháng/gu
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

/** A line that says when and nothing else: "Thời gian hoàn thành: Ngày 09/11/2015", or a cell of a table's time column. */
export const timeLine = new RegExp(
	`^\\s*(?:[-+•*]\\s*)?(?:[Tt]hời (?:gian|hạn|điểm)[^:.;]{0,40}:|[Hh]oàn thành|[Xx]ong)?\\s*(?:(?:[Tt]rong|[Nn]gày|[Vv]ào)\\s+)*(?:(?<day>${fullDay})|(?<span>${month}|${quarter}|${year}))`,
	'u'
);
