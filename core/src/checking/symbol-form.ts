import type { Source } from '../document/source.ts';
import { literalPattern } from '../language/literal-pattern.ts';
import type { Citation } from '../reading/reading.ts';
import { within } from './places.ts';

/** The number as it should be, or null when its form is right. */
export function rightFormOf(number: string): string | null {
	const plain = number.replaceAll('–', '-');
	const lost = lostHyphen.exec(plain);
	if (lost) return `${lost[1] ?? ''}${lost[2] ?? ''}-${lost[3] ?? ''}`;
	const state = stateForm.exec(plain);
	return state ? `${state[1] ?? ''}-${state[2] ?? ''}/${state[3] ?? ''}` : null;
}

const kinds = 'NQ|QĐ|NĐ|CT|KH|HD|TB|KL|CTr|BC|TTr|TT';
const lostHyphen = new RegExp(`^(\\d+(?:/(?:19|20)\\d{2})?/)(${kinds})(CP|TTg|UBND|HĐND|UBTVQH\\d{2})$`, 'u');
const stateForm = /^(\d+)\/(NQ|QĐ|CT|KL|KH|HD|TB|CTr|QyĐ)-(TW|TU|ĐU|BCT|BBT)$/u;

/** Where the citation's number stands in its quote, blanks included. */
export function numberIn({ number, source }: Citation): Source | null {
	const at = source.quote.indexOf(number);
	if (at >= 0) return within(source, at, at + number.length);
	const match = new RegExp([...number].map(literalPattern).join(String.raw`\s*`), 'u').exec(source.quote);
	return match && within(source, match.index, match.index + match[0].length);
}
