/**
 * How a figure of many rows becomes one. `sum` adds the events, an event of several units once; `max` keeps the greatest; `last` keeps what each unit
 * said last and adds the units; `ratio` is Σ part over Σ whole, never a mean of ratios; `events` counts what was done, a joint event once; `rows` counts
 * what units say they did, a joint event once for each of them.
 */
export type Aggregation = 'sum' | 'max' | 'last' | 'ratio' | 'events' | 'rows';

export type Indicator = {
	/** Stable: cells and frozen reports are keyed by it. */
	readonly key: string;
	/** As the annex of a report prints it. */
	readonly name: string;
	/** "lượt người" is not "người": people who came twice are counted twice in the first and once in the second. */
	readonly unit: string;
	readonly aggregation: Aggregation;
	/** Of a ratio: the indicators it is made of. */
	readonly of?: { readonly part: string; readonly whole: string };
};

/** What result reports of agencies count; names and units are printed, so they stay Vietnamese. */
export const indicators = [
	{ key: 'done', name: 'Hoạt động đã thực hiện', unit: 'hoạt động', aggregation: 'events' },
	{ key: 'parts', name: 'Lượt đơn vị thực hiện', unit: 'lượt đơn vị', aggregation: 'rows' },
	{ key: 'times', name: 'Số cuộc, buổi, đợt đã tổ chức', unit: 'cuộc', aggregation: 'sum' },
	{ key: 'attendances', name: 'Lượt người tham gia', unit: 'lượt người', aggregation: 'sum' },
	{ key: 'largest', name: 'Số người dự cuộc đông nhất', unit: 'người', aggregation: 'max' },
	{ key: 'opinions', name: 'Ý kiến, kiến nghị tiếp nhận', unit: 'ý kiến', aggregation: 'sum' },
	{ key: 'answered', name: 'Ý kiến, kiến nghị đã trả lời', unit: 'ý kiến', aggregation: 'sum' },
	{ key: 'answer-rate', name: 'Tỷ lệ ý kiến đã trả lời', unit: '%', aggregation: 'ratio', of: { part: 'answered', whole: 'opinions' } },
	{ key: 'files', name: 'Hồ sơ giải quyết, hướng dẫn', unit: 'hồ sơ', aggregation: 'sum' },
	{ key: 'workdays', name: 'Ngày công huy động', unit: 'ngày công', aggregation: 'sum' },
	{ key: 'money', name: 'Kinh phí vận động, hỗ trợ', unit: 'đồng', aggregation: 'sum' },
	{ key: 'posts', name: 'Tin, bài đã đăng', unit: 'tin, bài', aggregation: 'sum' },
	{ key: 'views', name: 'Lượt xem', unit: 'lượt xem', aggregation: 'sum' },
	{ key: 'showings', name: 'Nơi treo, phát khẩu hiệu', unit: 'nơi', aggregation: 'sum' },
	{ key: 'surveyed', name: 'Phiếu khảo sát thu về', unit: 'phiếu', aggregation: 'sum' },
	{ key: 'satisfied', name: 'Phiếu trả lời hài lòng', unit: 'phiếu', aggregation: 'sum' },
	{ key: 'satisfaction', name: 'Tỷ lệ hài lòng', unit: '%', aggregation: 'ratio', of: { part: 'satisfied', whole: 'surveyed' } },
	{ key: 'models', name: 'Mô hình đang duy trì', unit: 'mô hình', aggregation: 'last' }
] as const satisfies readonly Indicator[];

export type IndicatorKey = (typeof indicators)[number]['key'];

/** Those a person types beside a row; the others follow from them. */
export const typedIndicators: readonly Indicator[] = indicators.filter(({ aggregation }) => ['sum', 'max', 'last'].includes(aggregation));

export function indicatorOf(key: string): Indicator | undefined {
	return indicators.find((one) => one.key === key);
}
