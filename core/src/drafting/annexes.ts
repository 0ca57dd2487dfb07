import type { Annex } from '../composing/paper/paper-content.ts';
import { toRoman } from '../language/roman.ts';
import { printBodyText, readBodyText } from './body-text.ts';
import type { Draft, DraftBody } from './draft.ts';
import { oneLine } from './normal-body.ts';
import { renumbered } from './renumbered.ts';

/** An annex as it is typed: its title, how its pages lie, and its body as plain text. */
export type TypedAnnex = { readonly title: string; readonly orientation: Annex['orientation']; readonly body: string };

/**
 * The annexes of a draft under their labels: "Phụ lục" for one, "Phụ lục I", "Phụ lục II" for several, each with the line that says what it goes
 * with (NĐ 30/2020, Phụ lục I, III.1). One with neither title nor words is none.
 */
export function annexesOf(typed: readonly TypedAnnex[], head: Pick<Draft, 'kind' | 'number' | 'placeAndDate' | 'issuer'>): Annex[] {
	const said = typed.filter(({ title, body }) => oneLine(title) !== '' || readBodyText(body).length > 0);
	return said.map(({ title, orientation, body }, index) => ({
		label: said.length === 1 ? 'Phụ lục' : `Phụ lục ${toRoman(index + 1)}`,
		title: oneLine(title),
		note: enclosedWith(head),
		orientation,
		body: renumbered(readBodyText(body))
	}));
}

/** What `annexesOf` reads back as the same annex. */
export function typedAnnex({ title, orientation, body }: Annex): TypedAnnex {
	return { title, orientation, body: printBodyText(body.filter(isWritten)) };
}

function isWritten(part: Annex['body'][number]): part is DraftBody {
	return part.part !== 'note' && part.part !== 'box';
}

/** Number and day as the head has them, open until they are given. */
function enclosedWith({ kind, number, placeAndDate, issuer }: Pick<Draft, 'kind' | 'number' | 'placeAndDate' | 'issuer'>): string {
	const numbered = number === null ? '' : ` ${number.replace(/^Số:?\s*(?=\S)/u, /\d/u.test(number) ? 'số ' : `số ${blank}`)}`;
	const day = /ngày\s.*$/u.exec(placeAndDate)?.[0];
	return `(Kèm theo ${kind ?? 'Công văn'}${numbered}${day === undefined ? '' : ` ${day}`} của ${issuer})`;
}

const blank = '      ';
