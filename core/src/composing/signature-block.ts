import type { RegisterHeading } from '../consolidation/register.ts';
import type { Paragraph } from '../document/document.ts';
import type { TablePart } from './lay-down.ts';
import { face, portraitWidth } from './page.ts';
import { paragraph } from './paragraph.ts';

/** Room for a hand and a seal between the position and the name. */
const roomToSign = 1500;

/** Nơi nhận on the left, capacity, position and name on the right (NĐ 30/2020, Phụ lục I, II.7 and II.9). */
export function signatureBlock({ recipients, signature }: Pick<RegisterHeading, 'recipients' | 'signature'>): TablePart {
	const left = Math.round(portraitWidth * 0.5);
	const right = [capacityLine(signature), signature.capacity === null ? '' : signature.position].filter(Boolean);
	const signing = [...right.map((line) => bold(line.toUpperCase())), bold(signature.name, roomToSign)];
	return {
		kind: 'table-part',
		grid: [left, portraitWidth - left],
		borders: 'none',
		rows: [{ cantSplit: true, cells: [{ paragraphs: recipientList(recipients) }, { paragraphs: signing }] }]
	};
}

function capacityLine({ capacity, onBehalfOf, position }: RegisterHeading['signature']): string {
	return capacity === null ? position : `${capacity} ${onBehalfOf ?? ''}`.trim();
}

function bold(text: string, spaceBefore = 0): Paragraph {
	return paragraph(text, { align: 'center', spaceBefore }, { font: face, size: 28, bold: true });
}

function recipientList(recipients: readonly string[]): Paragraph[] {
	const entries = recipients.map((name, index) =>
		paragraph(`- ${name.replace(/[;.,\s]+$/, '')}${index === recipients.length - 1 ? '.' : ';'}`, { align: 'left' }, { font: face, size: 22 })
	);
	return [paragraph('Nơi nhận:', { align: 'left' }, { font: face, size: 24, bold: true, italic: true }), ...entries];
}
