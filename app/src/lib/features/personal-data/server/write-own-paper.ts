import { actFor, type BodyPart, composePaper, documentSymbol, openDate, paperSystem, type System } from '@kheo/core';
import { writeDocx } from '@kheo/documents/write-docx';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';

const blank = '      ';

export type OwnPaper = {
	/** "Thông báo"; null for a letter. */
	readonly kind: string | null;
	readonly about: string;
	readonly addressees?: readonly string[];
	/** Who gets it, beside whom it is written to; the file is kept at the desk. */
	readonly recipients?: readonly string[];
	readonly body: readonly BodyPart[];
	readonly position?: string;
	readonly annexes?: readonly { readonly label: string; readonly title: string; readonly body: readonly BodyPart[] }[];
};

/** A paper of the agency as a Word file to go on with: number, day and signature stay open. */
export async function writeOwnPaper(
	ctx: Context,
	{ kind, about, addressees = [], recipients = [], body, position = 'THỦ TRƯỞNG CƠ QUAN', annexes = [] }: OwnPaper
): Promise<Uint8Array> {
	const agency = await readOnly(ctx, getAgency);
	const document = composePaper(
		{
			system: paperSystem(agency.system),
			parentIssuer: agency.parentName,
			issuer: agency.name,
			number: openNumber(paperSystem(agency.system), kind, agency.abbreviation),
			placeAndDate: `${agency.place || '……'}, ${openDate(Number(ctx.today.slice(0, 4)))}`,
			kind,
			about,
			addressees: [...addressees],
			body: [...body],
			recipients: [...(addressees.length > 0 ? ['Như trên'] : []), ...recipients, 'Lưu: VT'],
			signatures: [{ capacity: null, onBehalfOf: null, position, name: '' }],
			annexes: annexes.map((annex) => ({ note: null, orientation: 'landscape', ...annex }))
		},
		actFor(paperSystem(agency.system), ctx.today, agency.actsFrom)
	);
	return writeDocx(document, { title: [kind, about].filter(Boolean).join(' ') });
}

/** The number's line, open; a list or a file that is no kind of document of the decree bears none. */
function openNumber(system: System, kind: string | null, agency: string): string | null {
	if (kind !== null && kind !== 'Thông báo') return null;
	const symbol = documentSymbol({ system, kind: kind ?? 'Công văn', agency, unit: null });
	return system === 'party' ? `Số${blank}-${symbol}` : `Số:${blank}/${symbol}`;
}
