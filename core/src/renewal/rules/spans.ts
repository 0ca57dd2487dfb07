import type { Ground, Mark } from '../ground.ts';
import { hitsOf } from '../places.ts';

const span =
	/(?:(?:nhiệm kỳ|giai đoạn|năm học|niên khóa|niên khoá|các năm|từ năm|năm)\s+)?(?<![\d/.-])(?:19|20)\d{2}\s*(?:[-–÷]|đến|tới)\s*(?:hết\s+)?(?:năm\s+)?(?:(?:19|20)\d{2}|\d{2})(?![\d/.]\d|\d)/dgiu;
const parameter = /\{[\p{L}\p{N}\s=+–−-]{1,40}\}/dgu;

/** Terms, stages and school years run over several plans; parameters of slogans are filled when they are printed. */
export function spans(ground: Ground): Mark[] {
	return [
		...hitsOf(ground, span).map(({ place }) => ({ code: 'year-span' as const, params: {}, source: place })),
		...hitsOf(ground, parameter).map(({ place }) => ({ code: 'parameter' as const, params: {}, source: place }))
	];
}
