import { impossibleDays } from '../impossible-days.ts';
import { placeIn } from '../places.ts';
import { defineRule, finding } from '../rule.ts';

/** "31/4/2026": a day that the calendar does not have. */
export const impossibleDates = defineRule({ 'date-impossible': 'Ngày, tháng ghi trong văn bản phải có thật' }, ({ blocks }) => {
	const wrong = blocks.flatMap((text, block) =>
		impossibleDays(text).map(({ printed, start, month, days }) => ({
			params: { printed, month, days },
			place: placeIn(blocks, block, start, start + printed.length)
		}))
	);
	return [...Map.groupBy(wrong, ({ params }) => params.printed).values()].flatMap(([first, ...same]) =>
		first
			? [
					finding(
						'date-impossible',
						'warning',
						first.params,
						[first, ...same].map(({ place }) => place)
					)
				]
			: []
	);
});
