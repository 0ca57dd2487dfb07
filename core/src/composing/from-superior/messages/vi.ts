import { sayDay } from '../../../calendar/say-day.ts';
import type { FromSuperiorMessages } from './messages.ts';

const withYear = { year: true };

export const fromSuperiorVi: FromSuperiorMessages = {
	moved: {
		forward: (from, to) => `cấp trên: hết ${sayDay(from, 'vi', withYear)}; các đơn vị: ${sayDay(to, 'vi', withYear)}`,
		window: (from, to) => `cấp trên: hết ${sayDay(from, 'vi', withYear)}; chỉ còn kịp giao các đơn vị đến ${sayDay(to, 'vi', withYear)}`,
		'no-room': (from, to) => `cấp trên: hết ${sayDay(from, 'vi', withYear)}, không còn ngày để đẩy sớm; giữ ${sayDay(to, 'vi', withYear)}, đề nghị xem lại`
	},
	kept: {
		day: 'ngày diễn ra chung, giữ nguyên',
		span: 'không ghi một ngày cuối, giữ nguyên lời cấp trên',
		rhythm: 'việc định kỳ, giữ nguyên lời cấp trên',
		undated: 'không ghi thời hạn'
	}
};
