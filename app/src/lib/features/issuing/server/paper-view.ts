import {
	countedKind,
	documentNumber,
	documentSymbol,
	issueBy,
	issueStateOf,
	periodOf,
	type PlainDate,
	printDocumentNumber,
	registerSymbolOf,
	seriesFor
} from '@kheo/core';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { frozenContent } from '#lib/features/consolidations/server/service/find-frozen.ts';
import { draftLetter } from '#lib/features/drafts/server/service/find-frozen-draft.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { printCode } from '../verdict.ts';
import type { PaperView, SeriesChoice, SeriesView } from '../view.ts';
import { isSignedHere, mayHaveKey } from './agency-key.ts';
import { peekNext } from './counter.ts';
import { listReserved, numbersOf } from './number-queries.ts';
import type { StoredPaper } from './paper-queries.ts';
import { findProof } from './proof-queries.ts';
import { remediesOf } from './remedy-queries.ts';
import { listSeries } from './series-queries.ts';

export async function paperView(tx: ReadTx, paper: StoredPaper, today: PlainDate): Promise<PaperView> {
	const numbers = await numbersOf(tx, paper.id);
	const live = numbers.find(({ cancelledReason }) => cancelledReason === null);
	const number = live?.dated ? { id: live.id, printed: live.printed, dated: live.dated } : null;
	const state = issueStateOf({ signedOn: paper.signedOn, numberedOn: number?.dated ?? null, issuedOn: paper.issuedOn });
	const letter = paper.consolidationId === null ? null : await frozenContent(tx, paper.consolidationId);
	const written = paper.draftId === null ? null : await draftLetter(tx, paper.draftId);
	const symbol = await symbolOf(tx, paper, null);
	const { id, signedOn } = paper;
	return {
		...bookFacts(paper),
		proof: paper.fileSha256 === null ? null : await findProof(tx, id, paper.fileSha256),
		code: codeOf(paper),
		number,
		symbol,
		obligationId: letter?.obligationId ?? null,
		state: state === 'frozen' ? 'signed' : state,
		issueBy: issueBy(signedOn),
		struck: numbers.flatMap(({ printed, cancelledReason }) => (cancelledReason === null ? [] : [{ printed, reason: cancelledReason }])),
		remedies: (await remediesOf(tx, [id])).get(id) ?? [],
		series: state === 'signed' ? await choices(tx, paper, today) : [],
		reserved: state === 'signed' ? await listReserved(tx) : [],
		canBeSigned: await canBeSigned(tx, paper, state),
		priority: written?.priority ?? 0,
		receivers: written?.receivers ?? letter?.content.heading.addressee ?? ''
	};
}

/** What is kept of it as it is shown. */
function bookFacts({ position, name, ...paper }: StoredPaper) {
	const { id, sha256, draftId, kind, subject, signedOn, signedBy, issuedOn, places, keptBy, copies, note, fileName, pages, pagesCounted } = paper;
	const signer = { position, name };
	return { id, sha256, draftId, kind, subject, signer, signedOn, signedBy, issuedOn, places, keptBy, copies, note, fileName, pages, pagesCounted };
}

/** Numbered, and with something to sign: the file that is attached, if it is a PDF that the agency has not signed, else what was frozen here. */
async function canBeSigned(tx: ReadTx, { id, sha256, fileSha256 }: StoredPaper, state: string): Promise<boolean> {
	if (state !== 'numbered' || (sha256 === null && fileSha256 === null) || !(await mayHaveKey(tx))) return false;
	if (fileSha256 === null) return true;
	const file = await tx.selectFrom('files').select('type').where('sha256', '=', fileSha256).executeTakeFirst();
	if (file?.type !== 'application/pdf') return false;
	return !(await isSignedHere((await findProof(tx, id, fileSha256))?.signatures ?? []));
}

function codeOf({ fileSha256, sha256 }: StoredPaper): string | null {
	const hash = fileSha256 ?? sha256;
	return hash && printCode(hash);
}

/** The symbol its number is given with: as its letterhead prints it, or after the rule for its kind; an advisory body writes its own letters. */
export async function symbolOf(tx: ReadTx, paper: Originated, body: string | null): Promise<string> {
	const { kind } = paper;
	const agency = await getAgency(tx);
	return (
		(body === null && (await printedSymbol(tx, paper))) || documentSymbol({ system: agency.system, kind, agency: body ?? agency.abbreviation, unit: null })
	);
}

type Originated = Pick<StoredPaper, 'kind' | 'consolidationId' | 'draftId'>;

async function printedSymbol(tx: ReadTx, { consolidationId, draftId }: Originated): Promise<string | null> {
	if (draftId !== null) return (await draftLetter(tx, draftId))?.symbol ?? null;
	const letter = consolidationId === null ? null : await frozenContent(tx, consolidationId);
	return letter && registerSymbolOf(letter.content.heading).replace(/^Số:\s*\//u, '');
}

async function choices(tx: ReadTx, paper: StoredPaper, today: PlainDate): Promise<SeriesChoice[]> {
	const found: SeriesChoice[] = [];
	for (const series of seriesFor(paper.kind, await listSeries(tx)))
		found.push({ id: series.id, name: series.name, body: series.body, next: await nextPrinted(tx, series, paper, today) });
	return found;
}

async function nextPrinted(tx: ReadTx, series: SeriesView, paper: Originated, today: PlainDate): Promise<string | null> {
	if (series.source === 'province') return null;
	const { system } = await getAgency(tx);
	const ordinal = await peekNext(tx, { book: series.id, period: periodOf(series, today), kind: countedKind(series, paper.kind) });
	return printDocumentNumber(documentNumber(ordinal, await symbolOf(tx, paper, series.body), system));
}
