import { type Citation, isAnswered, type PlainDate, type Reading, searchKey } from '@kheo/core';

/** The document of the superior that the plan carries out. */
export type Superior = { readonly kind: string; readonly number: string; readonly date: PlainDate | null; readonly issuer: string | null };

type Read = Pick<Reading, 'blocks' | 'citations'>;

/** The first numbered document that the plan says it carries out, a plan or dispatch before any other; one issued by the body it reports to comes first. */
export function superiorOf(reading: Read, reportsTo: readonly string[]): Superior | null {
	const receivers = new Set(reportsTo.map(searchKey));
	const outer = reading.citations.filter(({ nested }) => !nested);
	const found = [outer.filter(isAnswered), outer]
		.map((some) => some.find(({ issuer }) => issuer !== null && receivers.has(searchKey(issuer))) ?? some.find((citation) => isCarriedOut(citation, reading)))
		.find((citation) => citation !== undefined);
	return found ? { kind: found.kind ?? '', number: found.number, date: found.date, issuer: found.issuer } : null;
}

/** "Kế hoạch số 12-KH/TU ngày 15/9/2026 của …", as a letter cites it. */
export function citeSuperior({ kind, number, date, issuer }: Superior): string {
	const day = date?.split('-').map(Number).toReversed().join('/');
	return [`${kind} số ${number}`.trim(), day && `ngày ${day}`, issuer && `của ${issuer}`].filter(Boolean).join(' ');
}

function isCarriedOut({ source }: Citation, { blocks }: Read): boolean {
	return /thuc hien\s*$/u.test(searchKey((blocks[source.block] ?? '').slice(Math.max(0, source.start - 40), source.start)));
}
