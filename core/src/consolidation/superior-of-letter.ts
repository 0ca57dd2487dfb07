import { searchKey } from '../language/search-key.ts';
import type { Citation } from '../reading/reading.ts';

const answered = /^(?:ke hoach|cong van|cong dien|huong dan|chuong trinh|chi thi|thong bao)\b/;

/** A plan or dispatch that a letter can answer. A law, decree, circular or resolution is a ground of the plan, never what a report answers. */
export function isAnswered({ kind }: Pick<Citation, 'kind'>): boolean {
	return answered.test(searchKey(kind ?? ''));
}

const headOf =
	/^(?:ban giam doc|ban lanh dao|tong giam doc|giam doc|lanh dao|thu truong|ban thuong truc|thuong truc|chu tich|bi thu|hieu truong|chi cuc truong|cuc truong|vien truong|truong ban|van phong)(?:\s+|$)/;

/** Is this receiver the issuer itself, its head or its office ("Giám đốc Sở" of "Sở Y tế")? A letter that leaves the agency is not addressed to them. */
export function isOwnReceiver(receiver: string, issuer: string): boolean {
	const key = plainKey(receiver);
	const whose = key.replace(headOf, '').trim();
	if (whose === '') return key !== '';
	return /^(?:co quan|don vi)$/.test(whose) || `${plainKey(issuer)} `.startsWith(`${whose} `);
}

function plainKey(name: string): string {
	return searchKey(name)
		.replace(/\buy ban nhan dan\b/g, 'ubnd')
		.replace(/\s+/g, ' ')
		.trim();
}
