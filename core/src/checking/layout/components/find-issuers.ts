import type { Source } from '../../../document/source.ts';
import { sourceIn, type Line } from '../../../reading/lines.ts';
import type { Header } from '../../../reading/reading.ts';
import { isCapitals } from '../../../reading/signing-words.ts';
import { isRuleOfSigns, isSameCell, type Piece } from './component.ts';
import { nationIn, partyHeadingIn } from './headings.ts';

/** The issuer and the body above it, all lines of their names. Where the head is no table, the reading's places. */
export function findIssuers(head: readonly Line[], sources: Header['sources']): Piece[] {
	const names = namesBeside(head);
	if (names.length === 0) return [...asPieces('parent-issuer', sources.parentIssuer), ...asPieces('issuer', sources.issuer)];
	const from = startOfIssuer(names, sources);
	return names.map((line, index) => ({ component: index < from ? 'parent-issuer' : 'issuer', place: sourceIn(line) }));
}

function asPieces(component: Piece['component'], place: Source | undefined): Piece[] {
	return place ? [{ component, place }] : [];
}

/** The lines left of the heading, down to the number. */
function namesBeside(head: readonly Line[]): Line[] {
	const heading = head.find((line) => line.cell !== null && (nationIn(line) ?? partyHeadingIn(line)));
	const beside = head.find((line) => line.cell !== null && line.cell.table === heading?.cell?.table && line.cell.column < (heading.cell?.column ?? 0));
	if (!beside) return [];
	const cell = head.filter((line) => isSameCell(line, beside));
	const end = cell.findIndex((line) => /^so\s*[:.…\d]|^v\/v\s/u.test(line.folded));
	return cell.slice(0, end < 0 ? cell.length : end).filter(({ text }) => !isRuleOfSigns(text));
}

/** Where the reading says; a name not in capitals was not read, so it is the last one. */
function startOfIssuer(names: readonly Line[], { issuer }: Header['sources']): number {
	const unread = names.findIndex(({ text }) => !isCapitals(text));
	if (unread >= 0) return unread;
	const read = names.findIndex((line) => issuer && line.block === issuer.block && line.start === issuer.start);
	return read < 0 ? names.length - 1 : read;
}
