import type { PlainDate } from '../calendar/plain-date.ts';
import { openedAbout, sentenceAbout } from '../composing/from-superior/cite-superior-plan.ts';
import { officialDate } from '../language/official-date.ts';

/** A document as it may be cited: `number` with its symbol, "30/2020/NĐ-CP". */
export type Citable = {
	readonly kind: string;
	readonly number: string;
	readonly date: PlainDate | null;
	readonly issuer: string;
	readonly about: string;
};

/** The first citation: kind, number and symbol, day, issuer and subject; of a law only its kind and name (NĐ 30/2020, Phụ lục I, II.6.b). */
export function citeFirst(document: Citable): string {
	const { kind, date, issuer, about } = document;
	if (isLaw(document)) return `${kind} ${nameOf(document)}`;
	const day = date === null ? '' : ` ${officialDate(partsOf(date))}`;
	const said = sentenceAbout(about);
	return `${citeLater(document)}${day}${issuer === '' ? '' : ` của ${issuer}`}${said === '' ? '' : ` ${openedAbout(said)}`}`;
}

/** A later one: kind, number and symbol alone. */
export function citeLater(document: Citable): string {
	return isLaw(document) ? `${document.kind} ${nameOf(document)}` : `${document.kind || 'Văn bản'} số ${document.number}`;
}

/** The law's own name, which its subject may begin with its kind. */
function nameOf({ kind, about }: Citable): string {
	const name = about.trim();
	return name.toLocaleLowerCase('vi').startsWith(`${kind.toLocaleLowerCase('vi')} `) ? name.slice(kind.length).trim() : name;
}

function isLaw({ kind, about }: Citable): boolean {
	return about !== '' && ['Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh'].includes(kind);
}

function partsOf(date: PlainDate) {
	const [year = null, month = null, day = null] = date.split('-').map(Number);
	return { year, month, day };
}
