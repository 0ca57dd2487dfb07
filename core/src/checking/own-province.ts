import { foldTone } from '../language/fold-tone.ts';
import { provinces } from '../organisation/provinces.ts';
import type { Header } from '../reading/reading.ts';

/** The province in whose name, or in whose territory, the document is issued: named with the body, or by the place; null for the centre. */
export function ownProvince({ issuer, parentIssuer, place }: Header): string | null {
	const named = [parentIssuer, issuer]
		.map((body) => /(?:tỉnh|thành phố|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy])\s+(.+)$/iu.exec(body ?? '')?.[1] ?? '')
		.map(provinceNamed);
	return named.find((name) => name !== null) ?? (isCentral(parentIssuer ?? issuer ?? '') ? null : provinceNamed(place ?? ''));
}

/** The names under which that province goes: its own, and those merged with it or into it. */
export function namesOfProvince(name: string): ReadonlySet<string> {
	const into = provinces.find((province) => province.name === name)?.merged?.into ?? name;
	return new Set([name, into, ...provinces.filter(({ merged }) => merged?.into === into).map((province) => province.name)]);
}

function provinceNamed(text: string): string | null {
	const wanted = plain(text);
	return provinces.find(({ name }) => plain(name) === wanted)?.name ?? null;
}

function plain(text: string): string {
	return foldTone(text)
		.toLowerCase()
		.replace(/^(?:tỉnh|thành phố|tp\.?)\s+/u, '')
		.replace(/\s*[-–]\s*|\s+/gu, ' ')
		.trim();
}

/** A central body in Hà Nội is of no province. */
function isCentral(issuer: string): boolean {
	return /^(?:Bộ|Chính phủ|Thủ tướng|Quốc hội|Ủy ban Thường vụ|Văn phòng (?:Chính phủ|Quốc hội|Trung ương)|Ban [\p{L}\s]+ Trung ương|Cục|Tổng cục|Kiểm toán|Thanh tra Chính phủ)/iu.test(
		issuer
	);
}
