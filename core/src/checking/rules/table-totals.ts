import { vietnameseNumber } from '../../language/vietnamese-number.ts';
import { defineRule, finding } from '../rule.ts';
import { totalsIn } from '../table-sums.ts';

/** The figure of a "Tổng cộng" row that is not the sum of its column, however the rows above are grouped. Which of them is wrong only a person knows. */
export const tableTotals = defineRule({ 'table-total-wrong': 'Số ở dòng tổng phải bằng tổng các dòng' }, (_reading, _context, { document }) =>
	totalsIn(document)
		.filter(({ printed, sums }) => printed.every((value) => sums.every((sum) => Math.abs(sum - value) > toleranceOf(value))))
		.map(({ heading, sums: [expected = 0], place }) =>
			finding('table-total-wrong', 'warning', { column: heading, printed: place.quote.trim(), expected: vietnameseNumber(expected) }, [place])
		)
);

/** Rounded figures may miss their sum by the last place printed, once or twice. */
function toleranceOf(printed: number): number {
	const decimals = String(printed).split('.')[1]?.length ?? 0;
	return decimals === 0 ? 0 : 2 * 10 ** -decimals;
}
