import { searchKey } from '../language/search-key.ts';
import { shortDate } from '../language/short-date.ts';
import { obligationTree } from '../obligation/obligation-tree.ts';
import type { Citation, Reading } from '../reading/reading.ts';
import type { RegisterHeading } from './register.ts';
import { isAnswered, isOwnReceiver } from './superior-of-letter.ts';

/** Who sends the register to whom and in answer to what, from the plan's own words; `corrections` are what a person said instead. */
export function headingOf(plan: Reading, corrections: Partial<RegisterHeading> = {}): RegisterHeading {
	const { header } = plan;
	const addressee = corrections.addressee ?? addresseeOf(plan);
	const found: RegisterHeading = {
		issuer: header.issuer ?? '',
		parentIssuer: header.parentIssuer,
		issuerAbbreviation: header.symbol?.split('-').slice(1).join('-') || null,
		place: header.place,
		year: header.date.year ?? yearIn(header.title ?? ''),
		addressee,
		basis: basisOf(plan, addressee),
		theme: themeOf(header.title ?? ''),
		recipients: recipientsOf(plan, addressee),
		signature: signatureOf(plan)
	};
	return { ...found, ...corrections };
}

/** The receiver outside of what the units' products are gathered into; else who issued the plan being carried out. */
function addresseeOf(plan: Reading): string {
	const gathered = obligationTree(plan).flatMap(({ parts, obligation: { recipient } }) => (parts.length > 0 && recipient !== null ? [recipient] : []));
	return gathered.find((receiver) => !isOwnReceiver(receiver, plan.header.issuer ?? '')) ?? upperPlan(plan)?.issuer ?? '';
}

/** The first plan or dispatch of another body. */
function upperPlan({ citations, header }: Reading): Citation | null {
	const own = searchKey(header.issuer ?? '');
	return citations.find((citation) => !citation.nested && isAnswered(citation) && (own === '' || searchKey(citation.issuer ?? '') !== own)) ?? null;
}

function basisOf(plan: Reading, addressee: string): string | null {
	const upper = upperPlan(plan);
	if (!upper) return null;
	const day = upper.date === null ? '' : ` ngày ${shortDate(upper.date)}`;
	const issuer = upper.issuer ?? (addressee || null);
	const about = upper.about === null ? '' : ` ${upper.about}`;
	return `${upper.kind ?? 'Văn bản'} số ${upper.number}${day}${issuer === null ? '' : ` của ${issuer}`}${about}`;
}

/** What stands in quotation marks in the plan's title, with its year; else the title. */
function themeOf(title: string): string {
	return /[“"][^”"]+[”"](?:\s+năm\s+\d{4})?/iu.exec(title)?.[0].replace(/^"([^"]*)"/, '“$1”') ?? title;
}

function yearIn(title: string): number | null {
	const year = /năm\s+(\d{4})/iu.exec(title)?.[1];
	return year === undefined ? null : Number(year);
}

function recipientsOf({ recipients }: Reading, addressee: string): string[] {
	const filed = recipients.filter((name) => /^lưu\b/iu.test(name));
	const leaders = recipients.filter((name) => /\blanh dao\b/.test(searchKey(name)) && searchKey(name) !== searchKey(addressee));
	return ['Như trên', ...leaders, ...(filed.length > 0 ? filed : ['Lưu: VT'])];
}

function signatureOf({ signature }: Reading): RegisterHeading['signature'] {
	return { capacity: signature?.capacity ?? null, onBehalfOf: signature?.onBehalfOf ?? null, position: signature?.position ?? '', name: signature?.name ?? '' };
}
