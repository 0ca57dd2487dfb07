import type { Paragraph } from '../../document/document.ts';
import type { LookBook } from '../../presentation/look.ts';
import type { CellPart, TablePart } from '../lay-down.ts';
import { dressed } from './dressed.ts';
import type { PaperContent, PaperSignature } from './paper-content.ts';
import { drafterLine } from './paper-marks.ts';

/** Room for a hand and a seal between the position and the name. */
const roomToSign = 1500;

/** "Nơi nhận" on the left and who signs on the right; two who sign stand beside each other. */
export function paperClose(
	{ recipients, signatures, marks = {} }: Pick<PaperContent, 'recipients' | 'signatures' | 'marks'>,
	look: LookBook,
	width: number
): TablePart {
	const signing = signatures.map((one): CellPart => ({ paragraphs: signed(one, look) }));
	const cells =
		recipients.length === 0 && signing.length > 1 ? signing : [{ paragraphs: [...listed(recipients, look), ...drafterLine(marks, look)] }, ...signing];
	const share = Math.round(width / cells.length);
	const grid = cells.map((_, index) => (index === cells.length - 1 ? width - share * (cells.length - 1) : share));
	return { kind: 'table-part', grid, borders: 'none', rows: [{ cantSplit: true, cells }] };
}

function signed({ capacity, onBehalfOf, position, name }: PaperSignature, look: LookBook): Paragraph[] {
	const first = capacity === null ? [] : [dressed(`${capacity} ${onBehalfOf ?? ''}`.trim(), look('capacity'))];
	const second = position === '' ? [] : [dressed(position, look('position'))];
	return [...first, ...second, dressed(name, look('signer'), { spaceBefore: roomToSign })];
}

function listed(recipients: readonly string[], look: LookBook): Paragraph[] {
	if (recipients.length === 0) return [dressed('', look('recipients'))];
	const last = recipients.length - 1;
	const lines = recipients.map((name, index) => dressed(`- ${name.replace(/[;.,\s]+$/u, '')}${index === last ? '.' : ';'}`, look('recipients')));
	return [dressed('Nơi nhận:', look('recipients-label')), ...lines];
}
