import type { Replacement } from '@kheo/core';

/**
 * Why a replacement was not written: the place does not hold the words it names; nothing would change; it touches a place that another one changes;
 * it stands in a footnote or in a text box; it spans a line break; a field, or a control bound to data, prints those words; the words were moved with changes tracked; the
 * paragraph has no text; a letter's mark stands in another run; the file writes the text in an unusual way; the file carries a digital signature.
 */
export type Reason =
	| 'not-there'
	| 'unchanged'
	| 'overlaps'
	| 'in-footnote'
	| 'in-text-box'
	| 'line-break'
	| 'in-field'
	| 'moved'
	| 'no-text'
	| 'letter-across-runs'
	| 'unusual-xml'
	| 'signed';

export type LeftOut = { readonly replacement: Replacement; readonly because: Reason };
