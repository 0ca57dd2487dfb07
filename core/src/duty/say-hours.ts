import { vietnameseNumber } from '../language/vietnamese-number.ts';

/** "4 giờ", "7,5 giờ": minutes as a roster prints them. */
export function sayHours(minutes: number): string {
	return `${vietnameseNumber(Math.round(minutes / 6) / 10)} giờ`;
}
