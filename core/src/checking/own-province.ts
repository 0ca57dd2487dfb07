import { foldTone } from '../language/fold-tone.ts';
import { provinces } from '../organisation/provinces.ts';
import type { Header } from '../reading/reading.ts';

/** The province in whose name, or in whose territory, the document is issued: named with the body, or, for a department or committee of a province, by the place; null for everybody else. */
export function ownProvince({ issuer, parentIssuer, place }: Header): string | null {
	const named = [parentIssuer, issuer]
		.map((body) => /(?:tỉnh|thành phố|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy])\s+(.+)$/iu.exec(body ?? '')?.[1] ?? '')
		.map(provinceNamed);
	const isLocal = [issuer, parentIssuer].some((body) => local.test(body ?? ''));
	return named.find((name) => name !== null) ?? (isLocal ? provinceNamed(place ?? '') : null);
}

const local = /^(?:Sở|[UỦ][ỷy] ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy])(?!\p{L})/iu;

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
